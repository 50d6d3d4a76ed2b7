package io.huiyin.verifier.format;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The algorithms of a ledger, chosen when it is created and named in every block. */
public enum AlgorithmSuite {
    /** Hashes by SHA-256, signatures of checkpoints by Ed25519; both are in the JDK. */
    SHA256_ED25519(1, "SHA-256"),
    /** Hashes by SM3, signatures of checkpoints by SM2 (国密); both need Bouncy Castle on the class path. */
    SM3_SM2(2, "SM3");

    /** Length of every hash in bytes, in all suites. */
    public static final int HASH_BYTES = 32;

    private static final String BOUNCY_CASTLE = "org.bouncycastle.jce.provider.BouncyCastleProvider";

    private final int id;
    private final String digestName;

    AlgorithmSuite(int id, String digestName) {
        this.id = id;
        this.digestName = digestName;
    }

    /** The number that stands in the blocks. */
    public int id() {
        return id;
    }

    /**
     * The suite with this number.
     *
     * @throws FormatException if this version knows none
     */
    public static AlgorithmSuite byId(int id) {
        return Arrays.stream(values())
                .filter(suite -> suite.id == id)
                .findFirst()
                .orElseThrow(() -> new FormatException("Algorithm suite " + id + " is not known"));
    }

    /**
     * A new digest of this suite; not thread-safe.
     *
     * @throws FormatException if this Java lacks it
     */
    public MessageDigest newDigest() {
        try {
            return this == SM3_SM2
                    ? MessageDigest.getInstance(digestName, bouncyCastle())
                    : MessageDigest.getInstance(digestName);
        } catch (NoSuchAlgorithmException e) {
            throw new FormatException("This Java lacks " + digestName, e);
        }
    }

    /**
     * What brings SM3 and SM2.
     *
     * @throws FormatException if it is not on the class path
     */
    public static Provider bouncyCastle() {
        Provider provider = LoadedOnce.PROVIDER;
        if (provider == null) {
            throw new FormatException(
                    "This is of algorithm suite 2 (SM3 and SM2), which needs Bouncy Castle (bcprov) on the class path");
        }
        return provider;
    }

    // By name, so that whoever has a ledger of suite 1 needs the JDK only.
    private static final class LoadedOnce {
        private static final @Nullable Provider PROVIDER = load();

        private static @Nullable Provider load() {
            try {
                return Class.forName(BOUNCY_CASTLE)
                        .asSubclass(Provider.class)
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException notThere) {
                return null;
            }
        }
    }
}
