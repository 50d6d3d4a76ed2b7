package io.huiyin.query.rules;

import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.rules.DeadlineRuleView;
import io.huiyin.api.rules.FindDeadlineRule;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.DeadlineStep;
import io.huiyin.deadlines.OffsetUnit;
import io.huiyin.deadlines.RuleText;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Says what deadline rules say, those in use and those that running clocks were once set by. */
public final class RuleQueries {

    private final DeadlineRules rules;

    public RuleQueries(DeadlineRules rules) {
        this.rules = rules;
    }

    /** The rule, if the house knows it. */
    @QueryHandler
    public Optional<DeadlineRuleView> handle(FindDeadlineRule query) {
        return rules.byReference(query.reference()).map(rule -> view(rule, rule.stepFor(query.deadline())));
    }

    private DeadlineRuleView view(DeadlineRule rule, DeadlineStep step) {
        DeadlineStep timed = step.atLatestWith() == null ? step : rule.step(step.atLatestWith());
        return new DeadlineRuleView(
                rule.reference(),
                words(rule.title()),
                words(rule.legalBasis().law()),
                rule.legalBasis().article(),
                words(rule.legalBasis().text()),
                rule.legalBasis().status().name(),
                timed.unit().name(),
                timed.unit() == OffsetUnit.IMMEDIATE ? timed.graceMinutes() : timed.offset(),
                rule.startsOf(timed).stream()
                        .map(start -> ClockStart.valueOf(start.name()))
                        .toList(),
                step.officeTarget() == null ? null : step.officeTarget().toString(),
                rules.setsClocks(rule));
    }

    static DeadlineRuleView.Words words(RuleText text) {
        return new DeadlineRuleView.Words(text.zh(), text.en());
    }
}
