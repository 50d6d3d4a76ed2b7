package io.huiyin.query.timeline;

import io.huiyin.api.CaseId;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.personaldata.SealedField;
import io.huiyin.personaldata.SealedFieldNames;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a timeline for a reader: texts opened, units by their names. */
public final class TimelineWriter {

    /** The detail that holds the id of a unit. */
    public static final String UNIT = "unit";

    private static final String UNIT_NAME = "unitName";
    private static final String TEXT = "text";

    private TimelineWriter() {}

    /** One place a record, in their order; a record without a text still has its place, so that both stay in step. */
    public static List<SealedField> sealedIn(CaseId caseId, List<TimelineRecord> records) {
        return records.stream()
                .map(record -> new SealedField(
                        caseId,
                        Objects.requireNonNullElse(record.textField(), SealedFieldNames.SUBJECT),
                        record.text()))
                .toList();
    }

    /** The units that are named. */
    public static Stream<UnitId> unitsIn(List<TimelineRecord> records) {
        return records.stream()
                .map(record -> record.details().get(UNIT))
                .filter(Objects::nonNull)
                .map(UnitId::new);
    }

    /**
     * The entries.
     *
     * @param texts what {@link #sealedIn} holds, opened
     */
    public static List<TimelineEntry> entries(
            List<TimelineRecord> records, Iterator<Optional<ClearText>> texts, Map<UnitId, String> unitNames) {
        return records.stream()
                .map(record -> entry(record, texts.next(), unitNames))
                .toList();
    }

    private static TimelineEntry entry(TimelineRecord record, Optional<ClearText> text, Map<UnitId, String> unitNames) {
        Map<String, String> details = new TreeMap<>(record.details());
        text.ifPresent(clear -> details.put(TEXT, clear.value()));
        String unit = details.get(UNIT);
        if (unit != null) {
            details.put(UNIT_NAME, unitNames.getOrDefault(new UnitId(unit), unit));
        }
        return new TimelineEntry(
                record.position(),
                record.sequence(),
                record.event(),
                record.occurredAt(),
                record.recordedAt(),
                record.actor().value(),
                record.role(),
                record.unit(),
                details);
    }
}
