package io.huiyin.notifications.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.api.delivery.DeliveryId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The Message-ID of a delivery: the same at every try, on every node, after every restart, so that a message sent twice
 * is seen to be one.
 *
 * @param domain what stands behind the at sign
 */
public record MessageIds(String domain) {

    private static final int LENGTH = 40;

    /** Without angle brackets. */
    public String of(DeliveryId id) {
        return sha256(id.value()).substring(0, LENGTH) + "@" + domain;
    }

    /** SHA-256 in hex of a text in UTF-8. */
    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
