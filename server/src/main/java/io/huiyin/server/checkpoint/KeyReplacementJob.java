package io.huiyin.server.checkpoint;

import io.huiyin.api.CommandId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.ledgerkey.ReplaceLedgerKey;
import io.huiyin.server.control.HouseJob;
import io.huiyin.server.control.JobKind;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.verifier.checkpoint.KeySuccession;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.checkpoint.VerifierKey;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;

/** The replacement of the key that signs checkpoints, as a job: on record first, and then signed with. */
public final class KeyReplacementJob implements HouseJob<KeyReplacementJob.Argument, KeyReplacementJob.Replaced> {

    /** Which job it is. */
    public static final JobKind<Argument, Replaced> KIND = new JobKind<>("rotate-key", Argument.class, Replaced.class);

    private final CommandGateway commands;
    private final Checkpoints checkpoints;

    /** Replaces the key of these checkpoints. */
    public KeyReplacementJob(CommandGateway commands, Checkpoints checkpoints) {
        this.commands = commands;
        this.checkpoints = checkpoints;
    }

    /** Nothing to say. */
    public record Argument() {}

    /**
     * What was done.
     *
     * @param replaced the public key before
     * @param key the public key from now on
     * @param position the event that says so: checkpoints that cover it are signed by the new key
     * @param succession the old key's word, for whoever trusts that one
     * @param checkpoint the first one signed by the new key
     */
    public record Replaced(String replaced, String key, long position, String succession, String checkpoint) {}

    @Override
    public JobKind<Argument, Replaced> kind() {
        return KIND;
    }

    @Override
    public Replaced run(Argument argument, ProgressListener progress) {
        VerifierKey before = checkpoints.publicKey();
        commands.sendAndWait(
                new ReplaceLedgerKey(CommandId.random(), before.text()),
                MetaData.from(Envelope.system("command-line", Origin.LIVE).toMetaData()));
        SignedCheckpoint made = checkpoints.make();
        List<SignedNote> successions = checkpoints.successions();
        SignedNote succession = successions.get(successions.size() - 1);
        KeySuccession said = KeySuccession.parse(succession.text());
        return new Replaced(
                before.text(),
                said.successor().text(),
                said.fromSize().orElseThrow(),
                succession.encode(),
                made.text());
    }
}
