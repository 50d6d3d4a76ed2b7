package io.huiyin.notifications.policy;

import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.notifications.recall.CaseRecall;
import io.huiyin.personaldata.PersonalDataVault;
import java.util.List;
import java.util.Set;

/** Every rule of whom to tell. */
public final class Policies {

    private Policies() {}

    /**
     * All of them.
     *
     * @param offices the offices of which there is one and that the house can reach; the others are told nothing
     */
    public static List<Policy> all(
            CaseRecall cases, PersonalDataVault vault, LetterFacts facts, Set<RecipientKind> offices) {
        return List.of(
                new UnitsAreToldOfTheirCases(cases, facts),
                new WarningsClimb(cases, facts, offices),
                new MissesAreTold(cases, facts, offices),
                new GraveIncidentsAreTold(cases, facts, offices),
                new ReportsGoToTheAuthority(cases, vault, facts, offices),
                new RepliesGoToWhoeverLeftAnAddress(cases, vault, facts));
    }
}
