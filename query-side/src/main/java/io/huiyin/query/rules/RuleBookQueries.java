package io.huiyin.query.rules;

import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.rules.FindRuleBook;
import io.huiyin.api.rules.PreviewRebasing;
import io.huiyin.api.rules.RuleBook;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.query.recount.ChangeCountsProjection;
import io.huiyin.query.recount.FollowedChange;
import io.huiyin.query.recount.ProposalProgress;
import io.huiyin.query.recount.Recounts;
import io.huiyin.query.search.SearchFreshness;
import io.huiyin.query.views.ViewFreshness;
import io.huiyin.query.views.ViewReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about the rules on record, re-basings, and what they do to open cases. */
public final class RuleBookQueries implements FollowedChange.Source {

    private final ViewReader views;
    private final ViewFreshness freshness;
    private final SearchFreshness found;
    private final DeadlineRules rules;
    private final Recounts recounts;

    public RuleBookQueries(
            ViewReader views, ViewFreshness freshness, SearchFreshness found, DeadlineRules rules, Recounts recounts) {
        this.views = views;
        this.freshness = freshness;
        this.found = found;
        this.rules = rules;
        this.recounts = recounts;
    }

    /** The rules and every re-basing. */
    @QueryHandler
    public RuleBook handle(FindRuleBook query) {
        freshness.await(query.atLeast());
        RuleBookDocument book = RuleBookProjection.read(views);
        return new RuleBook(
                book.rules().stream()
                        .sorted(Comparator.comparing((AdoptedRecord rule) -> idOf(rule.rule()))
                                .thenComparing(rule -> versionOf(rule.rule()), Comparator.reverseOrder()))
                        .map(rule -> adopted(rule, book))
                        .toList(),
                book.rebasings().stream()
                        .sorted(Comparator.comparing(RebasingRecord::rebasing).reversed())
                        .map(rebasing -> rebasing(rebasing, book))
                        .toList());
    }

    /** What approving a re-basing would do now. */
    @QueryHandler
    public Optional<ChangePreview> handle(PreviewRebasing query) {
        found.await(found.now().head());
        return RuleBookProjection.read(views)
                .rebasing(query.rebasing())
                .flatMap(rebasing -> rules.byReference(rebasing.rule()))
                .map(recounts::previewOf);
    }

    /**
     * Every approved re-basing that is not carried out, or has moved a late one since; afterwards no clock is set by an
     * earlier version any more.
     */
    @Override
    public List<FollowedChange> followed() {
        return RuleBookProjection.read(views).rebasings().stream()
                .map(RebasingRecord::followed)
                .filter(rebasing -> rebasing.isUnderWay(views))
                .toList();
    }

    // Only what the house has lived by can have set a clock.
    private RuleBook.Adopted adopted(AdoptedRecord adopted, RuleBookDocument book) {
        Optional<DeadlineRule> rule = rules.byReference(adopted.rule());
        boolean rebasable = adopted.setsClocks()
                && rule.filter(newer -> book.rules().stream()
                                .flatMap(former -> rules.byReference(former.rule()).stream())
                                .anyMatch(newer::replaces))
                        .isPresent();
        return new RuleBook.Adopted(
                adopted.rule(),
                rule.map(known -> RuleQueries.words(known.title())).orElse(null),
                adopted.content(),
                adopted.contentHash(),
                adopted.setsClocks(),
                adopted.adoptedAt(),
                rebasable);
    }

    private RuleBook.Rebasing rebasing(RebasingRecord rebasing, RuleBookDocument book) {
        ProposalProgress progress = rebasing.progress();
        return new RuleBook.Rebasing(
                rebasing.rebasing(),
                progress.statusNow(book.setsClocks(rebasing.rule())),
                rebasing.rule(),
                rebasing.contentHash(),
                progress.proposedBy(),
                progress.proposedAt(),
                progress.decidedBy(),
                progress.decidedAt(),
                ChangeCountsProjection.of(rebasing.change(), views).moved());
    }

    private static String idOf(String reference) {
        return reference.substring(0, reference.indexOf('@'));
    }

    private static int versionOf(String reference) {
        return Integer.parseInt(reference.substring(reference.indexOf('@') + 1));
    }
}
