package io.huiyin.personaldata.recipients;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over recipients' keys in their order, each followed by a line feed: what the ledger knows of them. For one
 * thread.
 */
public final class KeysDigest {

    private final MessageDigest digest = sha256();

    /** The digest of some recipients. */
    public static String of(List<Recipient> recipients) {
        KeysDigest keys = new KeysDigest();
        recipients.forEach(recipient -> keys.add(recipient.key()));
        return keys.hex();
    }

    /** Adds the next key. */
    public void add(String key) {
        digest.update(key.getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) '\n');
    }

    /** The digest in hex; nothing is added after it. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
