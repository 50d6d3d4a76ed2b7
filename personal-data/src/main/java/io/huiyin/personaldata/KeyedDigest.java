package io.huiyin.personaldata;

import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;

/** HMAC-SHA-256 over texts under a key of its own, in hex. */
final class KeyedDigest {

    private static final int BYTES = 32;

    private final PrfSet key;

    KeyedDigest(PrfSet key) {
        this.key = key;
    }

    String of(List<String> parts) {
        try {
            return HexFormat.of().formatHex(key.computePrimary(UnambiguousBytes.of(parts), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot do HMAC-SHA-256.", e);
        }
    }
}
