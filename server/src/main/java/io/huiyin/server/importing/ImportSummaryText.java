package io.huiyin.server.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.databind.json.JsonMapper;

/** An import's result as a terminal or a program reads it. */
public final class ImportSummaryText {

    private static final int REJECTIONS_SHOWN = 20;
    private static final double MILLISECONDS = 1_000;

    private ImportSummaryText() {}

    /** One line of JSON without the rejections, which go into the report. */
    public static String asJson(ImportSummary summary) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rows", summary.rows());
        fields.put("imported", summary.imported());
        fields.put("rejected", summary.rejected());
        fields.put("alreadyThere", summary.alreadyThere());
        fields.put("answeredInTime", summary.answeredInTime());
        fields.put("late", summary.late());
        fields.put("inTimePercent", summary.inTimePercent());
        fields.put("tenLatest", summary.tenLatest());
        fields.put("open", summary.open());
        fields.put("provisional", summary.provisional());
        fields.put("medianWorkingDays", summary.medianWorkingDays());
        fields.put("lateCases", summary.lateCases());
        fields.put("seconds", Math.round(summary.seconds() * MILLISECONDS) / MILLISECONDS);
        fields.put("rowsPerSecond", summary.rowsPerSecond());
        return new JsonMapper().writeValueAsString(fields);
    }

    /** A few lines, the first rejections among them. */
    public static String forPeople(ImportSummary summary) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add("rows read            %8d".formatted(summary.rows()));
        text.add("imported             %8d".formatted(summary.imported()));
        text.add("rejected             %8d".formatted(summary.rejected()));
        text.add("already there        %8d".formatted(summary.alreadyThere()));
        text.add("answered in time     %8d".formatted(summary.answeredInTime()));
        text.add("late                 %8d".formatted(summary.late()));
        if (summary.inTimePercent() != null) {
            text.add("in time              %7.1f%%".formatted(summary.inTimePercent()));
        }
        text.add("open                 %8d".formatted(summary.open()));
        text.add("provisional          %8d".formatted(summary.provisional()));
        if (summary.medianWorkingDays() != null) {
            text.add("median working days  %8.1f".formatted(summary.medianWorkingDays()));
        }
        text.add("seconds              %8.1f".formatted(summary.seconds()));
        text.add("rows per second      %8d".formatted(summary.rowsPerSecond()));
        summary.tenLatest().stream().map(ImportSummaryText::late).forEach(text::add);
        summary.rejections().stream()
                .limit(REJECTIONS_SHOWN)
                .map(rejection -> "line %d, column %s: %s %s"
                        .formatted(rejection.line(), rejection.column(), rejection.chinese(), rejection.english()))
                .forEach(text::add);
        if (summary.rejections().size() > REJECTIONS_SHOWN) {
            text.add("… and %d more; --report FILE writes them all"
                    .formatted(summary.rejections().size() - REJECTIONS_SHOWN));
        }
        return text.toString();
    }

    private static String late(ImportSummary.LateCase late) {
        return "late: %s (%s), last day %s, answered %s; why: huiyin deadline --rule %s --start %s"
                .formatted(
                        late.messageNo(),
                        late.number(),
                        late.lastDay(),
                        late.repliedAt(),
                        late.rule(),
                        late.receivedAt());
    }
}
