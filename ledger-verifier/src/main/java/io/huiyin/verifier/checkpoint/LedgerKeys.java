package io.huiyin.verifier.checkpoint;

import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.format.JsonTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a ledger names itself, one event after the other, each vouched for by the key before it; {@code
 * docs/ledger-format.md}, section 8. Not thread-safe.
 */
public final class LedgerKeys {

    /** The one stream whose events name keys. */
    public static final String STREAM = "ledger-key";

    /** The kind of event that names one. */
    public static final String EVENT = "LedgerKeyReplaced";

    private final List<NamedKey> named = new ArrayList<>();

    /**
     * One of them.
     *
     * @param position of the event: checkpoints that cover it are signed by the new key, and none else
     * @param replaced the key before it
     * @param key the new key
     * @param vouched the word of the one for the other
     */
    public record NamedKey(long position, VerifierKey replaced, VerifierKey key, SignedNote vouched) {}

    /** Whether an event names a key. */
    public static boolean isNaming(EventRecord event) {
        return event.stream().equals(STREAM) && event.type().equals(EVENT);
    }

    /**
     * Takes the next event that names a key.
     *
     * @param ledgerId the ledger in hex
     * @throws FormatException naming the key, if the key before it has not vouched for it
     */
    public void take(String ledgerId, long position, EventRecord event) {
        NamedKey next = read(position, event);
        VerifierKey before = current().orElse(next.replaced());
        KeySuccession word = KeySuccession.parse(next.vouched().text());
        boolean vouched = isSame(before, next.replaced())
                && before.name().equals(Origin.of(ledgerId))
                && word.ledgerId().equals(ledgerId)
                && isSame(word.successor(), next.key())
                && next.vouched().isSignedBy(before);
        if (!vouched) {
            throw new FormatException(
                    "Event " + position + " names the key " + next.key().idHex() + " for this ledger, but the key "
                            + before.idHex() + " before it has not vouched for it");
        }
        if (names(next.key())) {
            throw new FormatException(
                    "Event " + position + " names the key " + next.key().idHex() + ", which this ledger had before");
        }
        named.add(next);
    }

    /** All that were named, in this order. */
    public List<NamedKey> named() {
        return List.copyOf(named);
    }

    /** The newest that was named; empty while the ledger has its first key. */
    public Optional<VerifierKey> current() {
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(named.get(named.size() - 1).key());
    }

    /** The key that signs a checkpoint of so many events; empty while the ledger names none. */
    public Optional<VerifierKey> keyFor(long size) {
        VerifierKey key = named.isEmpty() ? null : named.get(0).replaced();
        for (NamedKey one : named) {
            key = one.position() < size ? one.key() : key;
        }
        return Optional.ofNullable(key);
    }

    /** Whoever trusts the first of them trusts the others afterwards, each for what it may sign. */
    public void letFollow(TrustedKeys keys) {
        named.forEach(one -> keys.follow(one.vouched(), one.position()));
    }

    /** Whether somebody who trusts these keys can know by any of them that the ledger's own names are true. */
    public boolean areNamedByOneOf(TrustedKeys keys) {
        return named.isEmpty()
                || keys.trusts(named.get(0).replaced())
                || named.stream().anyMatch(one -> keys.trusts(one.key()));
    }

    private boolean names(VerifierKey key) {
        return named.stream().anyMatch(one -> isSame(one.key(), key) || isSame(one.replaced(), key));
    }

    private static NamedKey read(long position, EventRecord event) {
        Map<String, String> said = JsonTexts.read("event " + position, event.payload());
        return new NamedKey(
                position,
                VerifierKey.parse(given(said.get("replaced"), position)),
                VerifierKey.parse(given(said.get("key"), position)),
                SignedNote.parse(given(said.get("vouched"), position)));
    }

    private static String given(@Nullable String value, long position) {
        if (value == null) {
            throw new FormatException("Event " + position + " names no key, or nobody who vouches for it");
        }
        return value;
    }

    private static boolean isSame(VerifierKey one, VerifierKey other) {
        return one.text().equals(other.text());
    }
}
