package io.huiyin.console.cases;

import io.huiyin.api.cases.CaseHolding;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.TimeWords;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who had a case when, as the case file shows it.
 *
 * @param unit the unit; null for the hotline
 * @param until null while the holder has it
 * @param worked working time in between; null where the calendar does not reach
 */
public record HoldingRow(
        @Nullable String unit,
        String from,
        @Nullable String until,
        @Nullable String worked) {

    static HoldingRow of(CaseHolding holding, TimeWords words, Moments moments, Locale locale) {
        String unit = holding.unitId() == null ? null : holding.unitId().value();
        return new HoldingRow(
                holding.unitName() == null ? unit : holding.unitName(),
                moments.minute(holding.from(), locale),
                holding.until() == null ? null : moments.minute(holding.until(), locale),
                holding.worked() == null ? null : words.span(holding.worked(), locale));
    }
}
