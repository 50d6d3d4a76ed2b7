package io.huiyin.console.rest;

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
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A complaint to register, as a client sends it. */
@Schema(description = "A complaint to register · 待登记的诉求件")
record NewComplaint(
        @Schema(implementation = Channel.class, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String channel,

        @Schema(implementation = MatterKind.class, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String kind,

        @Schema(description = "Whether it reports a breach of the regulation · 是否反映违反条例的行为") @Nullable
        Boolean breachOfRegulation,

        @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String subject,

        @Schema(maxLength = 20_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String narrative,

        @Nullable Contact complainant,

        @Schema(description = "Instant with zone; now if left out · 收件时间，缺省为现在", example = "2026-11-24T09:12:00+08:00")
        @Nullable
        String receivedAt,

        @Schema(maxLength = 500, description = "Needed when received more than five minutes ago · 收件超过 5 分钟须填")
        @Nullable
        String lateEntryReason,

        @Schema(description = "The unit a tip-off is about; it never gets the case · 被举报单位，仅限举报件") @Nullable
        String accusedUnit) {

    RegisterComplaint toCommand(CommandId wish, ComplaintId complaintId) {
        FieldReader reader = new FieldReader();
        Optional<Channel> cameBy = reader.requiredChoice("channel", channel, FieldReader.anyOf(Channel.class));
        Optional<MatterKind> matter = reader.requiredChoice("kind", kind, FieldReader.anyOf(MatterKind.class));
        Optional<ClearText> about = reader.requiredText("subject", subject);
        Optional<ClearText> said = reader.requiredText("narrative", narrative);
        Instant received = Instants.read(reader, "receivedAt", receivedAt);
        UnitId accused = reader.optionalUnit("accusedUnit", accusedUnit);
        reader.refuseIfAnythingIsWrong();
        return new RegisterComplaint(
                complaintId,
                wish,
                cameBy.orElseThrow(),
                new Matter(matter.orElseThrow(), Boolean.TRUE.equals(breachOfRegulation)),
                about.orElseThrow(),
                said.orElseThrow(),
                complainant == null ? Complainant.ANONYMOUS : complainant.toComplainant(),
                received,
                FieldReader.optionalText(lateEntryReason),
                accused);
    }

    /** Who complains; every part may be left out. */
    @Schema(description = "Who complains; every part may be left out · 诉求人，各项均可不填")
    record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        Complainant toComplainant() {
            return new Complainant(
                    FieldReader.optionalText(name),
                    FieldReader.optionalText(phone),
                    FieldReader.optionalText(email),
                    FieldReader.optionalText(address));
        }
    }
}
