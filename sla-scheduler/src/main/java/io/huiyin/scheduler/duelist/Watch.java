package io.huiyin.scheduler.duelist;

import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.unit.UnitId;
import io.huiyin.scheduler.DueAct;
import io.huiyin.scheduler.DueMilestone;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One deadline that is watched. What is to be done about its milestones is done one after the other. Immutable.
 *
 * @param version the version of the deadline
 * @param origin where the case comes from; what is recorded about it comes from there too
 * @param since when the deadline was set: nothing could be done before
 * @param unit the unit that has the case; null while none has
 * @param ahead what is to be done about its milestones, the earliest first, at least one
 * @param failures how often in a row the command for the first of them failed
 * @param attemptAt when that command is sent
 */
public record Watch(
        DeadlineKey key,
        int version,
        Origin origin,
        Instant since,
        @Nullable UnitId unit,
        List<Ahead> ahead,
        int failures,
        Instant attemptAt) {

    private static final Comparator<Ahead> EARLIEST_FIRST =
            Comparator.comparing(Ahead::at).thenComparing(Ahead::act);

    /** @throws IllegalArgumentException if nothing is ahead */
    public Watch {
        ahead = List.copyOf(ahead);
        if (ahead.isEmpty()) {
            throw new IllegalArgumentException("Nothing to watch of " + key);
        }
    }

    /** A deadline of which nothing is on record yet, of a case that no unit has. */
    public static Watch of(DeadlineKey key, int version, Origin origin, Instant since, List<Ahead> ahead) {
        return new Watch(
                key, version, origin, since, null, ahead, 0, ahead.get(0).at());
    }

    /** What is to be done next. */
    public DueMilestone next() {
        Ahead first = ahead.get(0);
        return new DueMilestone(key.caseId(), key.deadlineId(), version, first.milestone(), first.act(), first.at());
    }

    /** From when on the next thing could have been done. */
    public Instant nextSince() {
        Instant at = ahead.get(0).at();
        return at.isBefore(since) ? since : at;
    }

    boolean awaits(MilestoneId milestone) {
        return ahead.stream().anyMatch(one -> one.milestone().equals(milestone));
    }

    List<Ahead> without(MilestoneId milestone) {
        return ahead.stream().filter(one -> !one.milestone().equals(milestone)).toList();
    }

    /** What is left once the first thing is done. */
    List<Ahead> withoutTheFirst() {
        Ahead first = ahead.get(0);
        return first.act() == DueAct.FOREWARN
                ? onceForewarned(first.milestone()).ahead()
                : without(first.milestone());
    }

    Watch with(List<Ahead> rest) {
        return new Watch(key, version, origin, since, unit, rest, 0, rest.get(0).at());
    }

    Watch onceForewarned(MilestoneId milestone) {
        return with(records()
                .map(one -> one.milestone().equals(milestone) ? one.onceForewarned() : one)
                .flatMap(one -> Stream.concat(forewarningsOf(one), Stream.of(one)))
                .sorted(EARLIEST_FIRST)
                .toList());
    }

    /**
     * Another unit has the case, or its duty hours changed.
     *
     * @param forewarned when the unit is to hear of a milestone ahead, if it is
     */
    Watch heldBy(UnitId holder, Function<Ahead, Stream<Ahead>> forewarned) {
        List<Ahead> planned = records()
                .flatMap(one ->
                        Stream.concat(one.reachesTheUnit() ? forewarned.apply(one) : Stream.of(), Stream.of(one)))
                .sorted(EARLIEST_FIRST)
                .toList();
        return new Watch(
                key, version, origin, since, holder, planned, 0, planned.get(0).at());
    }

    private Stream<Ahead> records() {
        return ahead.stream().filter(one -> one.act() == DueAct.RECORD);
    }

    private Stream<Ahead> forewarningsOf(Ahead record) {
        return ahead.stream()
                .filter(one -> one.act() == DueAct.FOREWARN && record.reachesTheUnit())
                .filter(one -> one.milestone().equals(record.milestone()));
    }

    Watch ofUnit(UnitId name) {
        return new Watch(key, version, origin, since, name, ahead, failures, attemptAt);
    }

    /** The same before any attempt: what failed elsewhere is tried here at once. */
    Watch untried() {
        return new Watch(
                key, version, origin, since, unit, ahead, 0, ahead.get(0).at());
    }

    Watch retriedAt(Instant retryAt) {
        return new Watch(key, version, origin, since, unit, ahead, failures + 1, retryAt);
    }
}
