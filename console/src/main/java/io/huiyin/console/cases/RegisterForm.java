package io.huiyin.console.cases;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.time.Moments;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A registration, as typed.
 *
 * @param commandId issued when the form opened, kept through every error
 * @param breachOfRegulation any value when ticked
 * @param accusedUnit id of the unit a tip-off is about
 * @param receivedAt local date and time, for a late entry
 */
public record RegisterForm(
        @Nullable String commandId,
        @Nullable String channel,
        @Nullable String kind,
        @Nullable String breachOfRegulation,
        @Nullable String subject,
        @Nullable String narrative,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String receivedAt,
        @Nullable String lateEntryReason,
        @Nullable String accusedUnit) {

    static final Set<String> FIELDS = Set.of(
            "channel",
            "kind",
            "subject",
            "narrative",
            "complainant.name",
            "complainant.phone",
            "complainant.email",
            "complainant.address",
            "receivedAt",
            "lateEntryReason",
            "accusedUnit");

    /** An empty form; most complaints come by phone. */
    static RegisterForm blank(CommandId wish) {
        return new RegisterForm(
                wish.value(), Channel.PHONE.name(), null, null, null, null, null, null, null, null, null, null, null);
    }

    RegisterComplaint toCommand(Function<CommandId, ComplaintId> complaintOf, Moments moments) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        Optional<Channel> cameBy = reader.requiredChoice("channel", channel, FieldReader.anyOf(Channel.class));
        Optional<MatterKind> matter = reader.requiredChoice("kind", kind, FieldReader.anyOf(MatterKind.class));
        Optional<ClearText> about = reader.requiredText("subject", subject);
        Optional<ClearText> said = reader.requiredText("narrative", narrative);
        Instant received = LocalTimes.read(reader, "receivedAt", receivedAt, moments);
        UnitId accused = reader.optionalUnit("accusedUnit", accusedUnit);
        reader.refuseIfAnythingIsWrong();
        return new RegisterComplaint(
                complaintOf.apply(wish.orElseThrow()),
                wish.orElseThrow(),
                cameBy.orElseThrow(),
                new Matter(matter.orElseThrow(), breachOfRegulation != null),
                about.orElseThrow(),
                said.orElseThrow(),
                complainant(),
                received,
                FieldReader.optionalText(lateEntryReason),
                accused);
    }

    private Complainant complainant() {
        return new Complainant(
                FieldReader.optionalText(name),
                FieldReader.optionalText(phone),
                FieldReader.optionalText(email),
                FieldReader.optionalText(address));
    }
}
