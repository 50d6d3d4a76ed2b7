package io.huiyin.server.checkpoint;

import io.huiyin.command.ledgerkey.LedgerKeyring;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.personaldata.HouseSecrets;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.checkpoint.KeySuccession;
import io.huiyin.verifier.checkpoint.LedgerKeys;
import io.huiyin.verifier.checkpoint.LedgerKeys.NamedKey;
import io.huiyin.verifier.checkpoint.Origin;
import io.huiyin.verifier.checkpoint.SignedNote;
import io.huiyin.verifier.checkpoint.SigningKey;
import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.FormatException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that sign checkpoints. Which one signs, the ledger says: every node reads the same from it, and none goes on
 * with a replaced key. Their private parts are kept state, sealed with the master key, so that whoever can rewrite the
 * database cannot sign for the house. Thread-safe, and safe with several nodes.
 */
final class CheckpointKeys implements LedgerKeyring {

    static final String COLLECTION = "checkpoint-keys";
    private static final int MOST = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeptState keptState;
    private final BlockStore blocks;
    private final HouseSecrets secrets;
    private final CheckpointBook book;
    private final String ledgerId;
    private final AlgorithmSuite suite;

    CheckpointKeys(
            KeptState keptState,
            BlockStore blocks,
            HouseSecrets secrets,
            CheckpointBook book,
            String ledgerId,
            AlgorithmSuite suite) {
        this.keptState = keptState;
        this.blocks = blocks;
        this.secrets = secrets;
        this.book = book;
        this.ledgerId = ledgerId;
        this.suite = suite;
    }

    /** The public part of the key that signs now. */
    VerifierKey verifier() {
        return named().current().orElseGet(this::firstKey);
    }

    /**
     * The key that signs a checkpoint of so many events.
     *
     * @throws StorageException naming the key, when this house does not have its private part, or the ledger names one
     *     for which no key of the house has given its word
     */
    SigningKey signing(long size) {
        return privatePartOf(named().keyFor(size).orElseGet(this::firstKey));
    }

    /** How the keys have followed each other, each with the number of events from which it signs, the oldest first. */
    List<SignedNote> successions() {
        return named().named().stream().map(this::succession).toList();
    }

    private SignedNote succession(NamedKey named) {
        return privatePartOf(named.replaced()).sign(new KeySuccession(ledgerId, named.position(), named.key()).text());
    }

    @Override
    public String first() {
        return firstKey().text();
    }

    @Override
    public Successor successorOf(String current) {
        SigningKey inUse = privatePartOf(VerifierKey.parse(current));
        SigningKey next = SigningKey.generate(Origin.of(ledgerId), suite);
        int number = kept().size();
        // Another node may have kept one under this number just now.
        while (!keep(number, next)) {
            number++;
        }
        SignedNote vouched = inUse.sign(new KeySuccession(ledgerId, next.verifier()).text());
        return new Successor(next.verifier().text(), vouched.encode());
    }

    private LedgerKeys named() {
        LedgerKeys named;
        try {
            named = LedgerVerifier.keysNamedIn(blocks, ledgerId);
        } catch (FormatException e) {
            throw new StorageException(
                    e.getMessage() + ". Somebody else has written into the ledger: nothing is signed before that is"
                            + " cleared up. Keep the files as they are, and run ./huiyin verify.",
                    e);
        }
        if (!named.named().isEmpty()) {
            requireOurs(named.named().get(0));
        }
        return named;
    }

    /** A ledger whose names all vouch for each other still is not ours if it begins with a stranger's key. */
    private void requireOurs(NamedKey first) {
        Optional<Entry> ours = kept().stream().findFirst();
        if (ours.isPresent()
                && !read(ours.get()).verifier().equals(first.replaced().text())) {
            throw new StorageException("The ledger says in event " + first.position() + " that its first key was "
                    + first.replaced().idHex() + ", but this house began with the key "
                    + VerifierKey.parse(read(ours.get()).verifier()).idHex()
                    + ". Somebody else has written into the ledger: nothing is signed before that is cleared up.");
        }
    }

    /** The first one is made when it is first asked for. */
    private VerifierKey firstKey() {
        List<Entry> kept = kept();
        if (kept.isEmpty()) {
            if (book.newest().isPresent()) {
                throw new StorageException("This house has signed checkpoints, but " + noPrivatePart("its key"));
            }
            // Another node may be faster; then its key is the one.
            keep(0, SigningKey.generate(Origin.of(ledgerId), suite));
            kept = kept();
        }
        return VerifierKey.parse(read(kept.get(0)).verifier());
    }

    private SigningKey privatePartOf(VerifierKey key) {
        Entry entry = kept().stream()
                .filter(one -> read(one).verifier().equals(key.text()))
                .findFirst()
                .orElseThrow(() -> new StorageException("The ledger is signed with the key " + key.idHex() + ", but "
                        + noPrivatePart("its private part")));
        return SigningKey.of(key, secrets.open(nameOf(entry.id()), read(entry).sealed()));
    }

    private static String noPrivatePart(String what) {
        return what + " is not in the kept state \"" + COLLECTION + "\". No checkpoint is signed without it. Restore"
                + " that collection from the newest backup of the keys.";
    }

    private boolean keep(int number, SigningKey key) {
        String id = String.format(Locale.ROOT, "%06d", number);
        byte[] sealed = secrets.seal(nameOf(id), key.privateKey());
        return keptState.insertIfAbsent(
                COLLECTION, id, JSON.writeValueAsBytes(new Kept(key.verifier().text(), sealed)));
    }

    private List<Entry> kept() {
        return keptState.list(COLLECTION, "", MOST);
    }

    /** The public part of a key as it is kept. */
    static VerifierKey publicPart(Entry entry) {
        return VerifierKey.parse(read(entry).verifier());
    }

    private static Kept read(Entry entry) {
        return JSON.readValue(entry.value(), Kept.class);
    }

    private static String nameOf(String id) {
        return "checkpoint-key-" + id;
    }

    /**
     * A key as it is kept.
     *
     * @param verifier the public part
     * @param sealed the private part
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(String verifier, byte[] sealed) {}
}
