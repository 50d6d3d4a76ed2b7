package io.huiyin.verifier.checkpoint;

import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.FormatException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys that somebody trusts, and those that these have named as their successors. Not thread-safe. */
public final class TrustedKeys {

    private final List<Trusted> keys = new ArrayList<>();

    /** Trusts these keys. */
    public TrustedKeys(List<VerifierKey> keys) {
        keys.forEach(key -> this.keys.add(new Trusted(key, Long.MAX_VALUE, null)));
    }

    /** Whether no key is trusted at all. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /**
     * Trusts the successor that a trusted key has named, and that key only for what was before. A word of a key that
     * nobody trusts changes nothing.
     *
     * @throws FormatException if the note is no succession, or its key has named another successor before
     */
    public void follow(SignedNote note) {
        follow(note, Long.MAX_VALUE);
    }

    /**
     * The same for the note in an event that names a key.
     *
     * @param position of the event
     */
    void follow(SignedNote note, long position) {
        KeySuccession succession = KeySuccession.parse(note.text());
        long upToSize = Math.min(position, succession.fromSize().orElse(Long.MAX_VALUE));
        keys.stream()
                .filter(trusted -> isOf(trusted.key(), succession.ledgerId()) && note.isSignedBy(trusted.key()))
                .findFirst()
                .ifPresent(before -> replace(before, succession.successor(), upToSize));
    }

    private void replace(Trusted before, VerifierKey successor, long upToSize) {
        VerifierKey named = before.successor();
        if (named != null && !named.text().equals(successor.text())) {
            throw new FormatException("The key " + before.key().idHex() + " has named two successors, " + named.idHex()
                    + " and " + successor.idHex() + ": one of them is forged");
        }
        keys.remove(before);
        keys.add(new Trusted(before.key(), Math.min(before.upToSize(), upToSize), successor));
        if (!trusts(successor)) {
            keys.add(new Trusted(successor, Long.MAX_VALUE, null));
        }
    }

    /**
     * The checkpoint, if a trusted key signed it.
     *
     * @throws FormatException if none did
     */
    public Checkpoint require(SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.checkpoint();
        List<Trusted> signers = keys.stream()
                .filter(trusted -> isOf(trusted.key(), checkpoint.ledgerId())
                        && signed.note().isSignedBy(trusted.key()))
                .toList();
        if (signers.isEmpty()) {
            throw new FormatException("The checkpoint of " + checkpoint.size() + " events made at " + checkpoint.time()
                    + " is not signed by a trusted key, but by " + signersOf(signed)
                    + ": it was changed, or is of a key"
                    + " for which no trusted key has given its word");
        }
        if (signers.stream().noneMatch(trusted -> checkpoint.size() <= trusted.upToSize())) {
            throw new FormatException("The checkpoint of " + checkpoint.size() + " events made at " + checkpoint.time()
                    + " is signed by a key that had been replaced by then");
        }
        return checkpoint;
    }

    /** The algorithms of a ledger one of whose keys is trusted. */
    public AlgorithmSuite suiteOf(Checkpoint checkpoint) {
        return keys.stream()
                .filter(trusted -> isOf(trusted.key(), checkpoint.ledgerId()))
                .map(trusted -> trusted.key().suite())
                .findFirst()
                .orElseThrow(() -> new FormatException("No key of ledger " + checkpoint.ledgerId() + " is trusted"));
    }

    private static String signersOf(SignedCheckpoint signed) {
        return signed.note().signatures().stream()
                .map(signature -> HexFormat.of().formatHex(signature.keyId()))
                .collect(Collectors.joining(", "));
    }

    /** Whether this key is trusted, for whatever it may sign. */
    public boolean trusts(VerifierKey key) {
        return keys.stream().anyMatch(trusted -> trusted.key().text().equals(key.text()));
    }

    private static boolean isOf(VerifierKey key, String ledgerId) {
        return key.name().equals(Origin.of(ledgerId));
    }

    private record Trusted(
            VerifierKey key, long upToSize, @Nullable VerifierKey successor) {}
}
