package io.huiyin.command.trail;

import io.huiyin.api.CaseId;
import io.huiyin.api.EventNames;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.trail.LookUpReason;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.IdForm;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A look-up is stored unsealed for ever, so nothing goes into it that could be anybody's words. */
final class LookUpForms {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._/()\\[\\]-]{1,40}");

    private LookUpForms() {}

    static void check(@Nullable TrailFilter filter, Findings findings) {
        if (filter == null) {
            findings.add("filter", RefusalCode.REQUIRED);
            return;
        }
        checkPeriod(filter.from(), filter.until(), findings);
        checkId("actor", filter.actor(), findings);
        checkId("caseId", filter.caseId(), findings);
        checkId("unit", filter.unit(), findings);
        if (filter.event() != null && !EventNames.byName().containsKey(filter.event())) {
            findings.add(
                    "event",
                    RefusalCode.NOT_ALLOWED,
                    String.join(", ", EventNames.byName().keySet()));
        }
    }

    static void check(@Nullable LookUpReason reason, Findings findings) {
        if (reason == null) {
            return;
        }
        findings.require("purpose", reason.purpose());
        if (reason.reference() != null && !REFERENCE.matcher(reason.reference()).matches()) {
            findings.add("reference", RefusalCode.MALFORMED, "1–40 × A-Z a-z 0-9 . _ / ( ) [ ] -");
        }
    }

    static void check(@Nullable CaseId caseId, Findings findings) {
        checkId("caseId", caseId, findings);
    }

    private static void checkPeriod(@Nullable Instant from, @Nullable Instant until, Findings findings) {
        if (from != null && until != null && until.isBefore(from)) {
            findings.add("until", RefusalCode.PERIOD_ENDS_BEFORE_IT_BEGINS, until, from);
        }
    }

    private static void checkId(String field, @Nullable Object id, Findings findings) {
        if (id != null) {
            IdForm.check(field, id.toString(), findings);
        }
    }
}
