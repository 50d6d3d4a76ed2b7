package io.huiyin.personaldata;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The key above all others: a Tink AEAD key set in the open JSON form, from a file or an environment variable. Whoever
 * has it and the kept state can read everything, so it is kept apart from both and from their backups. It never prints
 * itself. A key set may hold several keys: the primary one wraps, all of them open.
 */
public final class MasterKey {

    /** Environment variable with the key set's JSON in Base64. */
    public static final String KEY_VARIABLE = "HUIYIN_MASTER_KEY";

    /** Environment variable with the path of an existing master key file. */
    public static final String FILE_VARIABLE = "HUIYIN_MASTER_KEY_FILE";

    private final Aead aead;
    private final String source;

    private MasterKey(Aead aead, String source) {
        this.aead = aead;
        this.source = source;
    }

    /** Where the key lies by default: apart from ledger and kept state, so that a backup of those does not hold it. */
    public static Path defaultFile(Path dataDirectory) {
        return dataDirectory.resolve("keys").resolve("master-key.json");
    }

    /**
     * The key in a file. If there is no such file, a new key is made and stored: the file for its owner only (0600),
     * missing directories too (0700). Two processes that start at once get the same key.
     *
     * @throws MasterKeyException if others can read the file or change its directory, or it holds no key
     */
    public static MasterKey loadOrCreate(Path file) {
        TinkKeys.register();
        MasterKeyFile keyFile = new MasterKeyFile(file);
        keyFile.createIfAbsent(() -> TinkKeys.inTheOpen(TinkKeys.newSealingKey()));
        return load(file);
    }

    /**
     * The key in a file that is there.
     *
     * @throws MasterKeyException if it is not there, others can read it, or it holds no key
     */
    public static MasterKey load(Path file) {
        return parse(new MasterKeyFile(file).read(), "file " + file);
    }

    /**
     * The key from {@link #KEY_VARIABLE}, else from the file that {@link #FILE_VARIABLE} names, which must be there,
     * else from the default file, made if absent. A blank variable counts as none.
     *
     * @param environment as {@link System#getenv()} gives it
     * @throws MasterKeyException if both variables are set, or what they lead to is no usable key
     */
    public static MasterKey fromEnvironmentOrFile(Map<String, String> environment, Path defaultFile) {
        String key = environment.getOrDefault(KEY_VARIABLE, "");
        String file = environment.getOrDefault(FILE_VARIABLE, "");
        if (!key.isBlank() && !file.isBlank()) {
            throw new MasterKeyException(
                    "Both " + KEY_VARIABLE + " and " + FILE_VARIABLE + " are set. Set only one of them.", null);
        }
        if (!key.isBlank()) {
            return parse(decoded(key), "environment variable " + KEY_VARIABLE);
        }
        return file.isBlank() ? loadOrCreate(defaultFile) : load(Path.of(file.strip()));
    }

    /**
     * The same, but no key is made where there is none.
     *
     * @throws MasterKeyException if both variables are set, or what they lead to is no usable key
     */
    public static Optional<MasterKey> ifThere(Map<String, String> environment, Path defaultFile) {
        boolean given = !environment.getOrDefault(KEY_VARIABLE, "").isBlank()
                || !environment.getOrDefault(FILE_VARIABLE, "").isBlank();
        return given || Files.exists(defaultFile)
                ? Optional.of(fromEnvironmentOrFile(environment, defaultFile))
                : Optional.empty();
    }

    /** Where the key came from, for banner and messages: {@code file <path>} or {@code environment variable <name>}. */
    public String source() {
        return source;
    }

    Aead aead() {
        return aead;
    }

    private static String decoded(String base64) {
        try {
            byte[] json = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            return new String(json, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw broken("environment variable " + KEY_VARIABLE);
        }
    }

    private static MasterKey parse(String json, String source) {
        TinkKeys.register();
        try {
            return new MasterKey(TinkKeys.aead(TinkKeys.fromTheOpen(json)), source);
        } catch (GeneralSecurityException e) {
            throw broken(source);
        }
    }

    // Without a cause: a parser's message may quote what it could not parse, and that is the key.
    private static MasterKeyException broken(String source) {
        return new MasterKeyException(
                "The master key from " + source + " is not a whole key set: it is cut, changed, or something else."
                        + " Put back the copy kept apart from the backups. Only where no data was ever kept may it be"
                        + " removed, and a new one is made at the next start.",
                null);
    }

    /** Says only where the key came from. */
    @Override
    public String toString() {
        return "MasterKey[" + source + "]";
    }
}
