package io.huiyin.command.unit;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.command.form.Findings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A city unit stands at the top; a district's parent is of the city, a street's of a district. */
record AParentStandsOneLevelAbove(UnitRegister units) {

    void check(@Nullable UnitLevel level, @Nullable UnitId parent, Findings findings) {
        if (level == null) {
            findings.add("level", RefusalCode.REQUIRED);
        } else if (parent == null) {
            if (level != UnitLevel.CITY) {
                findings.add("parent", RefusalCode.WRONG_PARENT);
            }
        } else {
            checkParent(level, parent, findings);
        }
    }

    private void checkParent(UnitLevel level, UnitId parent, Findings findings) {
        Optional<UnitLevel> parentLevel = units.levelOf(parent);
        if (parentLevel.isEmpty()) {
            findings.add("parent", RefusalCode.UNKNOWN_UNIT, parent);
        } else if (!parentLevel.equals(above(level))) {
            findings.add("parent", RefusalCode.WRONG_PARENT);
        }
    }

    private static Optional<UnitLevel> above(UnitLevel level) {
        return switch (level) {
            case CITY -> Optional.empty();
            case DISTRICT -> Optional.of(UnitLevel.CITY);
            case STREET -> Optional.of(UnitLevel.DISTRICT);
        };
    }
}
