package io.huiyin.command.proposal;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.envelope.Envelope;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/**
 * Proposals of one kind and where they stand. Immutable; each event gives a new one.
 *
 * @param waiting those nobody has decided on, by number
 * @param count how many there ever were
 * @param broughtBy which command brought which proposal
 * @param timesCarriedOut of each approved one, how often it is on record that every open case has followed
 * @param <P> the event that brings one
 */
public record Proposals<P>(
        Map<Integer, Waiting<P>> waiting,
        int count,
        Map<CommandId, P> broughtBy,
        Map<Integer, Integer> timesCarriedOut) {

    public Proposals {
        waiting = Map.copyOf(waiting);
        broughtBy = Map.copyOf(broughtBy);
        timesCarriedOut = Map.copyOf(timesCarriedOut);
    }

    /** Before anything was proposed. */
    public static <P> Proposals<P> none() {
        return new Proposals<>(Map.of(), 0, Map.of(), Map.of());
    }

    /**
     * One that waits for a decision.
     *
     * @param proposedBy who brought it
     */
    public record Waiting<P>(P event, AccountId proposedBy) {}

    /** The number of the next one, from 1. */
    public int next() {
        return count + 1;
    }

    /** The one of a number, while it waits for a decision. */
    public Optional<Waiting<P>> waiting(int number) {
        return Optional.ofNullable(waiting.get(number));
    }

    /** The one that a command brought. */
    public P broughtBy(CommandId commandId) {
        return Optional.ofNullable(broughtBy.get(commandId)).orElseThrow();
    }

    /**
     * Whether it is news that every open case has followed one.
     *
     * @param time 1 for the first time, one more for each later one
     */
    public boolean isNextTimeCarriedOut(int number, int time) {
        Integer known = timesCarriedOut.get(number);
        return known != null && time == known + 1;
    }

    /**
     * One more waits.
     *
     * @param metaData of the event: who brought it, and by which command
     */
    public Proposals<P> proposed(int number, P event, MetaData metaData) {
        Map<Integer, Waiting<P>> more = new HashMap<>(waiting);
        more.put(number, new Waiting<>(event, Envelope.from(metaData).actor()));
        Map<CommandId, P> brought = new HashMap<>(broughtBy);
        brought.put(new CommandId(String.valueOf(metaData.get(Envelope.COMMAND_ID))), event);
        return new Proposals<>(more, number, brought, timesCarriedOut);
    }

    /** One was approved; open cases follow from now on. */
    public Proposals<P> approved(int number) {
        Map<Integer, Integer> more = new HashMap<>(timesCarriedOut);
        more.put(number, 0);
        return new Proposals<>(without(number), count, broughtBy, more);
    }

    /** One was laid aside. */
    public Proposals<P> discarded(int number) {
        return new Proposals<>(without(number), count, broughtBy, timesCarriedOut);
    }

    /** Every open case has followed one. */
    public Proposals<P> carriedOut(int number) {
        Map<Integer, Integer> more = new HashMap<>(timesCarriedOut);
        more.merge(number, 1, Integer::sum);
        return new Proposals<>(waiting, count, broughtBy, more);
    }

    private Map<Integer, Waiting<P>> without(int number) {
        Map<Integer, Waiting<P>> fewer = new HashMap<>(waiting);
        fewer.remove(number);
        return fewer;
    }
}
