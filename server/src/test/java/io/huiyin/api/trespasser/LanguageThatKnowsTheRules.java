package io.huiyin.api.trespasser;

import io.huiyin.deadlines.WorkingCalendar;

/** Breaks the rule that the language knows nobody. */
public final class LanguageThatKnowsTheRules {

    WorkingCalendar calendar = WorkingCalendar.shipped();
}
