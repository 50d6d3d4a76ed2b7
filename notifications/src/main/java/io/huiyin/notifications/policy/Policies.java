package io.huiyin.notifications.policy;

import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.notifications.recall.CaseRecall;
import io.huiyin.notifications.recall.ChangeRecall;
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
            CaseRecall cases,
            ChangeRecall changes,
            PersonalDataVault vault,
            LetterFacts facts,
            Set<RecipientKind> offices) {
        Ladder ladder = new Ladder(offices);
        HouseMatters matters = new HouseMatters(vault);
        return List.of(
                new UnitsAreToldOfTheirCases(cases, facts),
                DeadlinesAreTold.warnings(cases, facts, ladder),
                DeadlinesAreTold.forewarnings(cases, facts, ladder),
                DeadlinesAreTold.misses(cases, facts, ladder),
                new GraveIncidentsAreTold(cases, facts, ladder),
                new MovedDeadlinesAreTold(matters, changes, facts),
                new CorrectedStartsAreTold(cases, changes, facts, ladder),
                new MissingTablesAreTold(matters, facts, ladder),
                new ReportsGoToTheAuthority(cases, vault, facts, ladder),
                new RepliesGoToWhoeverLeftAnAddress(cases, vault, facts));
    }
}
