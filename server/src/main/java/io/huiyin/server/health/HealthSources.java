package io.huiyin.server.health;

import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.health.HealthSubject;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.scheduler.Heartbeat;
import io.huiyin.server.checkpoint.CheckpointReport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the checks look.
 *
 * @param node this node's name
 * @param roles the background work it does, as operators write it
 * @param roll who else there is
 * @param views how far the views have read
 * @param search how far this node's search index has read
 * @param deadlines how the watch over deadlines goes; empty where this node does not watch
 * @param nextYear whether the calendar reaches over the turn of the year
 * @param deliveries how sending goes
 * @param verification how far the ledger is proved
 * @param checkpoints how far the ledger is signed, and whether that leaves the house
 * @param storage where everything is kept, in words for operators
 * @param durable whether that store promises durability
 * @param data the data directory
 */
public record HealthSources(
        String node,
        List<String> roles,
        NodeRoll roll,
        Supplier<Freshness> views,
        Supplier<Freshness> search,
        Supplier<Optional<Heartbeat>> deadlines,
        Supplier<NextYear> nextYear,
        Supplier<DeliveryFigures> deliveries,
        Supplier<LedgerVerification> verification,
        Supplier<CheckpointReport> checkpoints,
        String storage,
        boolean durable,
        Path data) {

    public HealthSources {
        roles = List.copyOf(roles);
    }

    /** What answers from these. */
    public HealthQueries queries(Clock clock) {
        return new HealthQueries(
                node,
                clock,
                List.of(
                        new NodeCheck(node, roles),
                        new NeighboursCheck(roll),
                        new ReadingCheck(HealthSubject.VIEWS, views),
                        new ReadingCheck(HealthSubject.SEARCH, search),
                        new DeadlinesCheck(deadlines),
                        new NextYearCheck(nextYear),
                        new MessagesCheck(deliveries),
                        new MailCheck(deliveries),
                        new LedgerCheck(verification),
                        new CheckpointsCheck(checkpoints),
                        new StorageCheck(storage, durable),
                        new DiskCheck(data)));
    }
}
