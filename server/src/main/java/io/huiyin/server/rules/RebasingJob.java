package io.huiyin.server.rules;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.rules.PreviewRebasing;
import io.huiyin.api.rules.ProposeRebasing;
import io.huiyin.api.rules.ProposedRebasing;
import io.huiyin.server.control.HouseAsker;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;

/** Proposes that running clocks follow a newer version of a rule. They do when a person approves it in the console. */
public final class RebasingJob implements HouseJob<RebasingJob.Argument, RebasingJob.Proposed> {

    /** Which job it is. */
    public static final JobKind<Argument, Proposed> KIND =
            new JobKind<>("rules-rebase", Argument.class, Proposed.class);

    private final CommandGateway commands;
    private final HouseAsker asker;
    private final Runnable recordRules;

    /** @param recordRules puts the rules this house lives by on record, as far as they are not */
    public RebasingJob(CommandGateway commands, HouseAsker asker, Runnable recordRules) {
        this.commands = commands;
        this.asker = asker;
        this.recordRules = recordRules;
    }

    /**
     * What to follow.
     *
     * @param rule the rule and its version, for instance {@code complaint-reply@2}
     */
    public record Argument(String rule) {}

    /**
     * What was proposed, and what approving it would do.
     *
     * @param rebasing its number
     * @param contentHash SHA-256 of what the rule says, in hex
     */
    public record Proposed(int rebasing, String rule, String contentHash, ChangePreview preview) {}

    @Override
    public JobKind<Argument, Proposed> kind() {
        return KIND;
    }

    @Override
    public Proposed run(Argument argument, ProgressListener progress) {
        recordRules.run();
        ProposedRebasing proposed = commands.sendAndWait(
                new ProposeRebasing(CommandId.random(), argument.rule()), MetaData.from(HouseAsker.HOUSE.toMetaData()));
        ChangePreview preview = asker.ask(
                        new PreviewRebasing(proposed.rebasing()), ResponseTypes.optionalInstanceOf(ChangePreview.class))
                .orElseThrow();
        return new Proposed(proposed.rebasing(), proposed.rule(), proposed.contentHash(), preview);
    }
}
