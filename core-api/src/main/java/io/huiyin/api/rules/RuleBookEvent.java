package io.huiyin.api.rules;

import io.huiyin.api.DomainEvent;

/** What has happened to the deadline rules of the house. */
public sealed interface RuleBookEvent extends DomainEvent
        permits RuleAdopted, RuleSwitched, RebasingProposed, RebasingApproved, RebasingDiscarded, RebasingCarriedOut {

    /** Which book: there is one. */
    RuleBookId ruleBookId();
}
