package io.huiyin.console.cases;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.forms.Numbers;
import io.huiyin.console.time.Moments;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reply, as typed.
 *
 * @param commandId issued when the form opened, kept through every error
 * @param version the case's version the person had before them
 * @param repliedAt local date and time, when it was given earlier
 * @param lateEntryEvidence what proves that
 */
public record ReplyForm(
        @Nullable String commandId,
        @Nullable String version,
        @Nullable String reply,
        @Nullable String repliedAt,
        @Nullable String lateEntryEvidence)
        implements VersionedForm<ComplaintId> {

    static final Set<String> FIELDS = Set.of("reply", "repliedAt", "lateEntryEvidence");

    static ReplyForm blank(CommandId wish, long version) {
        return new ReplyForm(wish.value(), String.valueOf(version), null, null, null);
    }

    @Override
    public ReplyForm atVersion(long current) {
        return new ReplyForm(commandId, String.valueOf(current), reply, repliedAt, lateEntryEvidence);
    }

    @Override
    public ReplyToComplaint toCommand(ComplaintId complaintId, Moments moments) {
        FieldReader reader = new FieldReader();
        Optional<CommandId> wish = reader.commandId("commandId", commandId);
        Long expected = Numbers.position(reader, "version", version);
        Optional<ClearText> answer = reader.requiredText("reply", reply);
        Instant given = LocalTimes.read(reader, "repliedAt", repliedAt, moments);
        reader.refuseIfAnythingIsWrong();
        return new ReplyToComplaint(
                complaintId,
                wish.orElseThrow(),
                expected,
                answer.orElseThrow(),
                given,
                FieldReader.optionalText(lateEntryEvidence));
    }
}
