package io.huiyin.server.importing;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.sealing.ClearText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Citizens' messages with their replies: message_no, author, subject, received_at, details, reply, replied_at. */
final class MessagesFile implements HistoryFile {

    private static final String SYSTEM = "messages";

    private final CsvRows rows;
    private final ZoneId zone;

    /** @param zone in which the file's times are local */
    MessagesFile(Path file, ZoneId zone) {
        this.rows = new CsvRows(
                file, List.of("message_no", "author", "subject", "received_at", "details", "reply", "replied_at"));
        this.zone = zone;
    }

    @Override
    public void read(Consumer<HistoricalRow> good, Consumer<List<Rejection>> rejections) throws IOException {
        rows.read(this::row, good, rejections);
    }

    @Override
    public String columnOf(String field) {
        return switch (field) {
            case "narrative" -> "details";
            case "complainant.name" -> "author";
            case "receivedAt" -> "received_at";
            case "repliedAt" -> "replied_at";
            case "source" -> "message_no";
            default -> field;
        };
    }

    private HistoricalRow row(RowFields fields) {
        SourceKey source = fields.sourceKey(SYSTEM, "message_no");
        String author = fields.text("author");
        LocalDateTime receivedAt = fields.time("received_at");
        LocalDateTime repliedAt = fields.time("replied_at");
        RegisterHistoricalComplaint command = new RegisterHistoricalComplaint(
                source.complaintId(),
                new CommandId("import-" + source.system() + "-" + source.key()),
                source,
                Channel.WEB,
                new Matter(MatterKind.HELP, false),
                new ClearText(fields.text("subject")),
                new ClearText(fields.text("details")),
                new Complainant(author.isBlank() ? null : new ClearText(author), null, null, null),
                receivedAt.atZone(zone).toInstant(),
                null,
                new ClearText(fields.required("reply")),
                repliedAt.atZone(zone).toInstant());
        return new HistoricalRow(fields.line(), source.key(), null, command);
    }
}
