package io.huiyin.query.rules;

import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.api.rules.RebasingApproved;
import io.huiyin.api.rules.RebasingCarriedOut;
import io.huiyin.api.rules.RebasingDiscarded;
import io.huiyin.api.rules.RebasingProposed;
import io.huiyin.api.rules.RuleAdopted;
import io.huiyin.api.rules.RuleSwitched;
import io.huiyin.query.views.Recorded;
import io.huiyin.query.views.ViewReader;
import io.huiyin.query.views.ViewWriter;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the rules the house has lived by, and the re-basings. */
@ProcessingGroup("views")
public final class RuleBookProjection {

    private static final String RULES = "rule-book";
    private static final String ALL = "all";

    private final ViewWriter views;

    public RuleBookProjection(ViewWriter views) {
        this.views = views;
    }

    static RuleBookDocument read(ViewReader views) {
        return views.find(RULES, ALL, RuleBookDocument.class).orElse(RuleBookDocument.NONE);
    }

    @EventHandler
    void on(RuleAdopted event, Recorded recorded) {
        change(recorded, book -> book.with(AdoptedRecord.of(event, recorded)));
    }

    @EventHandler
    void on(RuleSwitched event, Recorded recorded) {
        change(recorded, book -> book.switching(event.rule(), event.setsClocks()));
    }

    @EventHandler
    void on(RebasingProposed event, Recorded recorded) {
        change(recorded, book -> book.with(RebasingRecord.of(event, recorded)));
    }

    @EventHandler
    void on(RebasingApproved event, Recorded recorded) {
        decide(recorded, event.rebasing(), ProposalStatus.APPROVED);
    }

    @EventHandler
    void on(RebasingDiscarded event, Recorded recorded) {
        decide(recorded, event.rebasing(), ProposalStatus.DISCARDED);
    }

    @EventHandler
    void on(RebasingCarriedOut event, Recorded recorded) {
        change(
                recorded,
                book -> book.changing(
                        event.rebasing(),
                        rebasing -> rebasing.with(rebasing.progress().carriedOut())));
    }

    private void decide(Recorded recorded, int rebasing, ProposalStatus decision) {
        change(
                recorded,
                book -> book.changing(
                        rebasing, proposed -> proposed.with(proposed.progress().decided(decision, recorded))));
    }

    private void change(Recorded recorded, UnaryOperator<RuleBookDocument> change) {
        views.update(
                recorded,
                RULES,
                ALL,
                RuleBookDocument.class,
                known -> change.apply(known.orElse(RuleBookDocument.NONE)));
    }
}
