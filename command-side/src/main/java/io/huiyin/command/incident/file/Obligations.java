package io.huiyin.command.incident.file;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an incident obliges to, and what was done of it, whether it was owed yet or not. Immutable.
 *
 * @param byId every obligation that ever began
 * @param done when the act that an obligation asks for was first done
 */
public record Obligations(Map<DeadlineId, Obligation> byId, Map<DeadlineId, Instant> done) {

    static final Obligations NONE = new Obligations(Map.of(), Map.of());

    public Obligations {
        byId = Map.copyOf(byId);
        done = Map.copyOf(done);
    }

    /** Whether it ever began, ended or not. */
    public boolean began(DeadlineId id) {
        return byId.containsKey(id);
    }

    /** The obligation while it has not ended; null before it began and after it ended. */
    public @Nullable Obligation running(DeadlineId id) {
        Obligation obligation = byId.get(id);
        return obligation == null || obligation.ended() ? null : obligation;
    }

    /** When the act it asks for was first done, owed or not; null while it was not. */
    public @Nullable Instant doneAt(DeadlineId id) {
        return done.get(id);
    }

    /** Those that have not ended, by name. */
    public List<DeadlineId> open() {
        return byId.values().stream()
                .filter(obligation -> !obligation.ended())
                .map(obligation -> obligation.deadline().id())
                .sorted(Comparator.comparing(DeadlineId::value))
                .toList();
    }

    Obligations with(Deadline deadline) {
        return replacing(deadline.id(), Obligation.begunBy(deadline));
    }

    Obligations confirmed(Deadline deadline) {
        return replacing(deadline.id(), known(deadline.id()).confirmedAs(deadline));
    }

    Obligations warned(DeadlineId id, MilestoneId milestone) {
        return replacing(id, known(id).warnedAt(milestone));
    }

    Obligations missed(DeadlineId id) {
        return replacing(id, known(id).missedOnRecord());
    }

    Obligations ended(DeadlineId id) {
        return replacing(id, known(id).endedOnRecord());
    }

    Obligations done(DeadlineId id, Instant doneAt) {
        Map<DeadlineId, Instant> more = new HashMap<>(done);
        more.merge(id, doneAt, (before, after) -> after.isBefore(before) ? after : before);
        return new Obligations(byId, more);
    }

    private Obligation known(DeadlineId id) {
        return Objects.requireNonNull(byId.get(id), "An obligation begins with its deadline");
    }

    private Obligations replacing(DeadlineId id, Obligation obligation) {
        Map<DeadlineId, Obligation> changed = new HashMap<>(byId);
        changed.put(id, obligation);
        return new Obligations(changed, done);
    }
}
