package io.huiyin.server.safekeeping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which order the collections of kept state are copied while the house runs, and where to; decision 0140 says why.
 * A collection not named here is copied after the ledger's head was looked at, which loses nothing.
 */
final class KeptCollections {

    /**
     * What is written because of events: copied before the ledger's head is looked at, so that it never knows of an event
     * that the backup lacks. A position comes before what was done up to it.
     */
    private static final List<String> FOLLOWING_THE_LEDGER = List.of(
            "tokens",
            "policy-starts",
            "ledger-verification",
            "checkpoint-newest",
            "checkpoints",
            "deliveries",
            "deliveries-due",
            "deliveries-dead",
            "deliveries-bounced",
            "deliveries-ended",
            "deliveries-by-unit",
            "delivery-letters",
            "notice-batches",
            "notice-batch-keys",
            "delivery-results");

    /** What opens sealed text, or finds a person: kept apart. Where one names another, the named one comes later. */
    private static final List<String> KEYS = List.of(
            "checkpoint-keys", "house-keys", "blind-index", "blind-index-by-person", "case-keys", "person-keys");

    /** What holds for a running house only. Who was signed in signs in again; sending is held anew by a restore. */
    private static final Set<String> PASSING =
            Set.of("sessions", "sessions-of-accounts", "sessions-ended", "turns", "work-shares", "nodes");

    private KeptCollections() {}

    /** Of those there are: what to copy before looking at the ledger's head, in this order. */
    static List<String> before(Collection<String> there) {
        return FOLLOWING_THE_LEDGER.stream().filter(there::contains).toList();
    }

    /** Of those there are: what to copy after the head was looked at, in this order; without the keys. */
    static List<String> after(Collection<String> there) {
        return lasting(there)
                .filter(name -> !FOLLOWING_THE_LEDGER.contains(name) && !KEYS.contains(name))
                .sorted()
                .toList();
    }

    /** Of those there are: the keys, in this order, after the head was looked at. */
    static List<String> keys(Collection<String> there) {
        return KEYS.stream().filter(there::contains).toList();
    }

    /** Of those there are: all that lasts. */
    static Stream<String> lasting(Collection<String> there) {
        return there.stream().filter(name -> !PASSING.contains(name) && !name.equals(Arrival.COLLECTION));
    }
}
