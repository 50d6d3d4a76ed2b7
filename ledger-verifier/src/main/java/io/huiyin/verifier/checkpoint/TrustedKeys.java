package io.huiyin.verifier.checkpoint;

import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.FormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys that somebody trusts, and those that these have named as their successors. Not thread-safe. */
public final class TrustedKeys {

    private final List<Trusted> keys = new ArrayList<>();

    /** Trusts these keys. */
    public TrustedKeys(List<VerifierKey> keys) {
        keys.forEach(key -> this.keys.add(new Trusted(key, Long.MAX_VALUE)));
    }

    /** Whether no key is trusted at all. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /**
     * Trusts the successor that a trusted key has named, and that key only for what was before.
     *
     * @throws FormatException if the note is no succession
     */
    public void follow(SignedNote note) {
        KeySuccession succession = KeySuccession.parse(note.text());
        Optional<Trusted> before = keys.stream()
                .filter(trusted -> isOf(trusted.key(), succession.ledgerId()) && note.isSignedBy(trusted.key()))
                .findFirst();
        if (before.isPresent() && !knows(succession.successor())) {
            keys.remove(before.get());
            keys.add(new Trusted(before.get().key(), Math.min(before.get().upToSize(), succession.fromSize())));
            keys.add(new Trusted(succession.successor(), Long.MAX_VALUE));
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
                    + " is not signed by a trusted key: it was changed, or is of another key");
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

    private boolean knows(VerifierKey key) {
        return keys.stream().anyMatch(trusted -> trusted.key().text().equals(key.text()));
    }

    private static boolean isOf(VerifierKey key, String ledgerId) {
        return key.name().equals(Origin.of(ledgerId));
    }

    private record Trusted(VerifierKey key, long upToSize) {}
}
