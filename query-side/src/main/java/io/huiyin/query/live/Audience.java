package io.huiyin.query.live;

import io.huiyin.api.CaseId;
import io.huiyin.api.Permissions;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.incidents.FindIncidentFile;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.access.Asker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those who may see some cases: whoever may read one of their kind, of every unit or of one.
 *
 * @param reading the query that reads a case of this kind
 * @param unit the unit whose people these are; absent for those who see the cases of every unit
 */
record Audience(Class<?> reading, @Nullable UnitId unit) {

    private static final List<Class<?>> KINDS = List.of(FindCaseFile.class, FindIncidentFile.class);

    /** Who may see a case, given the units that have it or had it until now. */
    static Set<Audience> of(CaseId caseId, Set<UnitId> units) {
        Class<?> reading = caseId.isComplaint() ? FindCaseFile.class : FindIncidentFile.class;
        Set<Audience> audiences = new HashSet<>();
        audiences.add(new Audience(reading, null));
        units.forEach(unit -> audiences.add(new Audience(reading, unit)));
        return audiences;
    }

    /** Everything the asker belongs to. */
    static Set<Audience> joinedBy(Asker asker) {
        Set<Audience> joined = new HashSet<>();
        for (Class<?> reading : KINDS) {
            if (Permissions.mayUse(reading, asker.role())) {
                if (asker.seesOwnUnitOnly()) {
                    asker.ownUnit().ifPresent(own -> joined.add(new Audience(reading, own)));
                } else {
                    joined.add(new Audience(reading, null));
                }
            }
        }
        return joined;
    }
}
