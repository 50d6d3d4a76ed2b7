package io.huiyin.server.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes that a password fitted, so that a program that signs in with every call does not cost a
 * slow hash each time. What it holds is useless outside this process. Thread-safe.
 */
final class KnownPasswords {

    private static final Duration FOR_SO_LONG = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);
    private final Map<String, Fitting> fitting = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fitting> eldest) {
            return size() > REMEMBERED;
        }
    };

    KnownPasswords(Clock clock) {
        this.clock = clock;
    }

    /** Whether just this password fitted this credential a short while ago. */
    boolean fits(Credential credential, String password) {
        byte[] seal = seal(credential, password);
        synchronized (fitting) {
            Fitting known = fitting.get(credential.login());
            return known != null
                    && clock.instant().isBefore(known.until())
                    && MessageDigest.isEqual(known.seal(), seal);
        }
    }

    void remember(Credential credential, String password) {
        byte[] seal = seal(credential, password);
        synchronized (fitting) {
            fitting.put(credential.login(), new Fitting(seal, clock.instant().plus(FOR_SO_LONG)));
        }
    }

    private byte[] seal(Credential credential, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(credential.passwordHash().getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared in constant time, never by equals
    private record Fitting(byte[] seal, Instant until) {}
}
