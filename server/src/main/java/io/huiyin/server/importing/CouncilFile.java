package io.huiyin.server.importing;

import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Complaints to the offices of a city council: dates only, and no words of the reply. China's calendar is used for them,
 * as a load figure only. A case without a close date is open.
 */
final class CouncilFile implements HistoryFile {

    private static final String SYSTEM = "council";
    private static final String NO_SUBJECT = "no subject given";
    private static final List<String> PLACE = List.of("zip", "borough", "city", "council_dist", "community_board");
    private static final List<String> CASE =
            List.of("unique_key", "account", "opendate", "closedate", "complaint_type", "descriptor");

    private final CsvRows rows;
    private final ZoneId zone;

    /** @param zone in which the file's dates begin */
    CouncilFile(Path file, ZoneId zone) {
        this.rows =
                new CsvRows(file, Stream.concat(CASE.stream(), PLACE.stream()).toList());
        this.zone = zone;
    }

    @Override
    public void read(Consumer<HistoricalRow> good, Consumer<List<Rejection>> rejections) throws IOException {
        rows.read(this::row, good, rejections);
    }

    @Override
    public String columnOf(String field) {
        return switch (field) {
            case "subject", "narrative" -> "descriptor";
            case "receivedAt" -> "opendate";
            case "repliedAt", "reply" -> "closedate";
            case "source" -> "unique_key";
            case "unitId" -> "account";
            default -> field;
        };
    }

    private HistoricalRow row(RowFields fields) {
        SourceKey source = fields.sourceKey(SYSTEM, "unique_key");
        SourceKey account = fields.sourceKey(SYSTEM, "account");
        LocalDate closed = fields.dateIfAny("closedate");
        UnitId unit = new UnitId("unit-import-" + account.key());
        String subject = joined(": ", Stream.of(fields.text("complaint_type"), fields.text("descriptor")));
        RegisterHistoricalComplaint command = new RegisterHistoricalComplaint(
                source.complaintId(),
                new CommandId("import-" + source.system() + "-" + source.key()),
                source,
                Channel.VISIT,
                new Matter(MatterKind.HELP, false),
                new ClearText(subject),
                new ClearText(joined(
                        ", ", Stream.concat(Stream.of(subject), PLACE.stream().map(fields::text)))),
                Complainant.ANONYMOUS,
                startOf(fields.date("opendate")),
                unit,
                closed == null ? null : new ClearText("closed on " + closed),
                closed == null ? null : startOf(closed));
        return new HistoricalRow(fields.line(), source.key(), establish(unit, account.key()), command);
    }

    private static EstablishUnit establish(UnitId unit, String account) {
        return new EstablishUnit(unit, new CommandId("import-" + unit), "import:" + account, UnitLevel.CITY, null);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String joined(String separator, Stream<String> parts) {
        String text = parts.filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
        return text.isEmpty() ? NO_SUBJECT : text;
    }
}
