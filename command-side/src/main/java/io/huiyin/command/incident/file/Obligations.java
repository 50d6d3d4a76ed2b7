package io.huiyin.command.incident.file;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.Fulfilment;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.deadline.ObligationKind;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param done what was done, whether it was owed yet or not
 */
public record Obligations(Map<DeadlineId, Obligation> byId, List<DoneAct> done) {

    static final Obligations NONE = new Obligations(Map.of(), List.of());

    public Obligations {
        byId = Map.copyOf(byId);
        done = List.copyOf(done);
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

    /** Those that have not ended, by name. */
    public List<Obligation> running() {
        return byId.values().stream()
                .filter(obligation -> !obligation.ended())
                .sorted(Comparator.comparing(
                        obligation -> obligation.deadline().id().value()))
                .toList();
    }

    /** Those that have not ended and that an act fulfils. */
    public List<Obligation> runningFulfilledBy(Fulfilment act) {
        return byId.values().stream()
                .filter(obligation -> !obligation.ended() && act.fulfils(obligation.deadline()))
                .toList();
    }

    /** When what a deadline asks for was first done, owed or not; null while it was not. */
    public @Nullable Instant doneAt(Deadline deadline) {
        return done.stream()
                .filter(act -> act.fulfils().fulfils(deadline))
                .map(DoneAct::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether something of a kind was done, owed or not, to whomever it was owed. */
    public boolean wasDone(ObligationKind kind) {
        return done.stream().anyMatch(act -> act.fulfils().kinds().contains(kind));
    }

    /** Those that have not ended, by name. */
    public List<DeadlineId> open() {
        return running().stream().map(obligation -> obligation.deadline().id()).toList();
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

    Obligations done(DoneAct act) {
        List<DoneAct> more = new ArrayList<>(done);
        more.add(act);
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
