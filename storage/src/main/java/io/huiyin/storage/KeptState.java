package io.huiyin.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * State that the ledger cannot give back and that is as durable: keys, blind index, credentials, delivery records.
 * Every write is durable (synced, or majority with journal) when the method returns. Thread-safe. A rebuild of views
 * never touches it.
 */
public interface KeptState {

    /** The value under an id of a collection. */
    Optional<byte[]> get(String collection, String id);

    /** Several values at once; ids without a value are absent from the answer. */
    Map<String, byte[]> getMany(String collection, Iterable<String> ids);

    /** Stores a value unless the id has one; whether it was stored. */
    boolean insertIfAbsent(String collection, String id, byte[] value);

    /**
     * Stores several new values, all of them or, where one of the ids has a value, none. On a store without transactions
     * each entry is whole, they become durable in the order given, and those before one that is there stay.
     *
     * @return whether all were stored
     */
    default boolean insertAllIfAbsent(List<Entry> entries) {
        return entries.stream().allMatch(entry -> insertIfAbsent(entry.collection(), entry.id(), entry.value()));
    }

    /** Stores a value, replacing any. */
    void put(String collection, String id, byte[] value);

    /**
     * Stores several values in one durable write. On a store without transactions each entry is whole, and the entries
     * become durable in the order given, so list what others depend on first.
     */
    void putAll(List<Entry> entries);

    /**
     * Replaces a value only if it still is what the caller saw.
     *
     * @param expected what the caller saw; null for no value
     * @return whether it was replaced
     */
    boolean replace(String collection, String id, byte @Nullable [] expected, byte[] value);

    /** Removes a value, if there is one. */
    void delete(String collection, String id);

    /**
     * Entries of a collection in the order of their ids.
     *
     * @param afterId only ids after this one; empty text for the first page
     * @param max at most so many
     */
    List<Entry> list(String collection, String afterId, int max);

    /** Names of the collections that hold something, in order; also of those only just emptied, on some stores. */
    List<String> collections();

    /**
     * One value.
     *
     * @param collection lower-case letters, digits and hyphens
     * @param id at most 200 characters
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by id, never by equals
    record Entry(String collection, String id, byte[] value) {}

    /** The ledger this state belongs to and how far that had come when last noted; empty in a new store. */
    Optional<LedgerStanding> standing();

    /** Notes the ledger this state belongs to and how far it has come. */
    void noteStanding(LedgerStanding standing);
}
