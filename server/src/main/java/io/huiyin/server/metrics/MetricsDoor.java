package io.huiyin.server.metrics;

import io.huiyin.storage.StorageException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.springframework.http.HttpHeaders;

/** Lets those in to the figures who bring the token; nobody where none is set. */
public final class MetricsDoor {

    private static final int SHORTEST = 20;
    private static final String BEARER = "Bearer ";

    private final byte[] token;

    private MetricsDoor(byte[] token) {
        this.token = token;
    }

    /**
     * The door that the settings describe.
     *
     * @throws StorageException if the file cannot be read or its token has fewer than 20 characters
     */
    public static MetricsDoor of(MetricsSettings settings) {
        Path file = settings.tokenFile();
        return new MetricsDoor(file == null ? new byte[0] : read(file));
    }

    /** Whether a request brings the token. Takes as long for a wrong one as for the right one. */
    public boolean opensFor(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (token.length == 0 || authorization == null || !authorization.startsWith(BEARER)) {
            return false;
        }
        byte[] brought = authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(token, brought);
    }

    private static byte[] read(Path file) {
        try {
            String token = Files.readString(file).strip();
            if (token.length() < SHORTEST) {
                throw new StorageException("The token in " + file + " has fewer than " + SHORTEST + " characters");
            }
            return token.getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new StorageException("The token for metrics cannot be read from " + file, unreadable);
        }
    }
}
