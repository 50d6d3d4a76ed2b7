package io.huiyin.server.checkpoint;

import io.huiyin.personaldata.HouseSecrets;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import io.huiyin.verifier.checkpoint.KeySuccession;
import io.huiyin.verifier.checkpoint.Origin;
import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.checkpoint.SigningKey;
import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.format.AlgorithmSuite;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that sign checkpoints, in kept state, their private parts sealed with the master key: whoever can rewrite the
 * database cannot sign for the house. Thread-safe, and safe with several nodes.
 */
final class CheckpointKeys {

    private static final String COLLECTION = "checkpoint-keys";
    private static final int MOST = 1000;

    private final KeptState keptState;
    private final HouseSecrets secrets;
    private final String ledgerId;
    private final AlgorithmSuite suite;
    private final JsonMapper json = JsonMapper.builder().build();

    CheckpointKeys(KeptState keptState, HouseSecrets secrets, String ledgerId, AlgorithmSuite suite) {
        this.keptState = keptState;
        this.secrets = secrets;
        this.ledgerId = ledgerId;
        this.suite = suite;
    }

    /** The public part of the key that signs now. */
    VerifierKey verifier() {
        return VerifierKey.parse(read(newest()).verifier());
    }

    /** The key that signs now; the first one is made when it is first asked for. */
    SigningKey current() {
        Entry newest = newest();
        Kept key = read(newest);
        return SigningKey.of(VerifierKey.parse(key.verifier()), secrets.open(nameOf(newest.id()), key.sealed()));
    }

    /** How the keys have followed each other, the oldest first. */
    List<SignedNote> successions() {
        return kept().stream()
                .map(this::read)
                .map(Kept::succession)
                .filter(Objects::nonNull)
                .map(SignedNote::parse)
                .toList();
    }

    /**
     * Replaces the key by a new one, for which the old one gives its word.
     *
     * @param fromSize how many events the newest checkpoint of the old key covers
     */
    SigningKey replace(long fromSize) {
        SigningKey old = current();
        SigningKey successor = SigningKey.generate(Origin.of(ledgerId), suite);
        SignedNote succession = old.sign(new KeySuccession(ledgerId, fromSize, successor.verifier()).text());
        if (!keep(kept().size(), successor, succession.encode())) {
            throw new IllegalStateException("The key was just replaced by somebody else; look before you try again");
        }
        return successor;
    }

    private Entry newest() {
        List<Entry> kept = kept();
        if (kept.isEmpty()) {
            // Another node may be faster; then its key is the one.
            keep(0, SigningKey.generate(Origin.of(ledgerId), suite), null);
            kept = kept();
        }
        return kept.get(kept.size() - 1);
    }

    private boolean keep(int number, SigningKey key, @Nullable String succession) {
        String id = String.format(Locale.ROOT, "%06d", number);
        byte[] sealed = secrets.seal(nameOf(id), key.privateKey());
        Kept entry = new Kept(key.verifier().text(), sealed, succession);
        return keptState.insertIfAbsent(COLLECTION, id, json.writeValueAsBytes(entry));
    }

    private List<Entry> kept() {
        return keptState.list(COLLECTION, "", MOST);
    }

    private Kept read(Entry entry) {
        return json.readValue(entry.value(), Kept.class);
    }

    private static String nameOf(String id) {
        return "checkpoint-key-" + id;
    }

    /**
     * A key as it is kept.
     *
     * @param verifier the public part
     * @param sealed the private part
     * @param succession the word of the key before it; absent for the first
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(String verifier, byte[] sealed, @Nullable String succession) {}
}
