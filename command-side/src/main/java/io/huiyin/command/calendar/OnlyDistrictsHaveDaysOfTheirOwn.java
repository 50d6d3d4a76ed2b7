package io.huiyin.command.calendar;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.command.unit.UnitRegister;
import io.huiyin.deadlines.CalendarTables;

/** Days of their own have districts that the house knows, not cities or streets, and none that is a slip of the pen. */
record OnlyDistrictsHaveDaysOfTheirOwn(UnitRegister units) {

    void check(CalendarTables tables) {
        tables.years().stream()
                .flatMap(year -> year.districtDays().stream())
                .flatMap(days -> days.districts().stream().sorted())
                .filter(district -> !isOne(district))
                .findFirst()
                .ifPresent(district -> {
                    throw RefusedException.because("table", RefusalCode.UNKNOWN_DISTRICT, district);
                });
    }

    private boolean isOne(String district) {
        return UnitId.isOne(district)
                && units.levelOf(new UnitId(district))
                        .filter(UnitLevel.DISTRICT::equals)
                        .isPresent();
    }
}
