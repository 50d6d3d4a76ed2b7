package io.huiyin.server.checkpoint;

import io.huiyin.command.ledgerkey.LedgerKeyring;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.proof.LedgerProofs;
import io.huiyin.notifications.campaign.NoticeMail;
import io.huiyin.personaldata.HouseSecrets;
import io.huiyin.storage.Storage;
import io.huiyin.storage.Turn;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.Configurer;

/** Wires checkpoints, proofs and receipts. */
public final class CheckpointRoom implements AutoCloseable {

    /** Names the turn of the node that makes checkpoints. */
    public static final String TURN = "checkpoints";

    private final Storage storage;
    private final LedgerEventStore events;
    private final CheckpointKeys keys;
    private final Checkpoints checkpoints;
    private final CheckpointRounds rounds;
    private final LedgerProofs proofs;
    private final ProofSettings settings;

    /**
     * Nothing happens by itself before {@link #start}.
     *
     * @param tiles a directory of this process for the hashes of the tree
     * @param turn to make checkpoints, which one node does at a time
     * @param mail the way out for checkpoints that are mailed
     * @param domain the sender's domain
     * @throws IllegalArgumentException if checkpoints could not be delivered with these settings
     */
    public CheckpointRoom(
            ProofSettings settings,
            Clock clock,
            Storage storage,
            LedgerEventStore events,
            HouseSecrets secrets,
            Path tiles,
            Turn turn,
            NoticeMail mail,
            String domain) {
        this.settings = settings;
        this.storage = storage;
        this.events = events;
        CheckpointBook book = new CheckpointBook(storage.keptState());
        this.keys = new CheckpointKeys(
                storage.keptState(), storage.blocks(), secrets, book, events.ledgerId(), events.suite());
        this.checkpoints = new Checkpoints(events, keys, book, clock);
        this.proofs = LedgerProofs.open(storage.blocks(), events.suite(), tiles);
        this.rounds = new CheckpointRounds(
                checkpoints, events, storage.blocks(), turn, destinations(settings, mail, domain, clock), clock);
    }

    private static List<CheckpointDestination> destinations(
            ProofSettings settings, NoticeMail mail, String domain, Clock clock) {
        return Stream.<Optional<? extends CheckpointDestination>>of(
                        settings.directory().map(CheckpointDirectory::new),
                        settings.url().map(CheckpointPost::new),
                        settings.mail().map(address -> new CheckpointMail(mail, address, domain, clock)))
                .<CheckpointDestination>flatMap(Optional::stream)
                .toList();
    }

    /** Registers what answers questions about receipts and bundles, and where the ledger's keys are kept. */
    public void furnish(Configurer axon) {
        axon.registerComponent(LedgerKeyring.class, configuration -> keys);
        axon.registerQueryHandler(configuration ->
                new ReceiptQueries(checkpoints, proofs, storage.blocks(), configuration::queryGateway));
        axon.registerQueryHandler(configuration -> new BundleQueries(bundles(), checkpoints, events, storage.blocks()));
    }

    /** Begins to make checkpoints by itself, where that is wanted. */
    public void start() {
        if (settings.makeCheckpoints()) {
            rounds.start();
        }
    }

    /** How far the ledger is signed. */
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /** How the making of checkpoints goes on this node. */
    public CheckpointStanding standing() {
        return rounds.standing();
    }

    /** How far the ledger is signed, and whether what was signed leaves the house. */
    public CheckpointReport report() {
        Optional<Checkpoint> newest = checkpoints.newest().map(SignedCheckpoint::checkpoint);
        return new CheckpointReport(
                rounds.standing(),
                rounds.deliverSomewhere(),
                newest.map(Checkpoint::size).orElse(0L),
                newest.map(Checkpoint::time).orElse(null),
                events.headPosition() + 1);
    }

    /** The making of a checkpoint, for the command line. */
    public CheckpointJob checkpointJob() {
        return new CheckpointJob(checkpoints);
    }

    /** The writing of bundles, for the command line. */
    public ExportJob exportJob() {
        return new ExportJob(bundles());
    }

    private LedgerExport bundles() {
        return new LedgerExport(storage.blocks(), checkpoints, proofs);
    }

    @Override
    public void close() {
        rounds.close();
        proofs.close();
    }
}
