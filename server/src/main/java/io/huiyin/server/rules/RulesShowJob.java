package io.huiyin.server.rules;

import io.huiyin.api.rules.FindRuleBook;
import io.huiyin.api.rules.RuleBook;
import io.huiyin.server.control.HouseAsker;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import org.axonframework.messaging.responsetypes.ResponseTypes;

/** Shows the rules on record and the re-basings. */
public final class RulesShowJob implements HouseJob<RulesShowJob.Argument, RuleBook> {

    /** Which job it is. */
    public static final JobKind<Argument, RuleBook> KIND = new JobKind<>("rules-show", Argument.class, RuleBook.class);

    private final HouseAsker asker;

    public RulesShowJob(HouseAsker asker) {
        this.asker = asker;
    }

    /** Nothing to say. */
    public record Argument() {}

    @Override
    public JobKind<Argument, RuleBook> kind() {
        return KIND;
    }

    @Override
    public RuleBook run(Argument argument, ProgressListener progress) {
        return asker.ask(new FindRuleBook(null), ResponseTypes.instanceOf(RuleBook.class));
    }
}
