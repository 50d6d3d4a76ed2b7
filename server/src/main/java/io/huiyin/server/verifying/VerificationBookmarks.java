package io.huiyin.server.verifying;

import io.huiyin.personaldata.HouseSecrets;
import io.huiyin.personaldata.PersonalDataException;
import io.huiyin.server.safekeeping.PrivateFiles;
import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.verify.Bookmark;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps in the data directory how far an interrupted verification came: the bookmark, and beside it a seal by the master
 * key over its hash and what was asked. Without the right seal it counts for nothing; decision 0221 says what is
 * trusted.
 */
public final class VerificationBookmarks {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationBookmarks.class);
    private static final String SECRET = "verification-bookmark";
    private static final Duration KEEP_EVERY = Duration.ofSeconds(15);

    /** What was passed longer ago is looked at again. */
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final Path file;
    private final Path seal;
    private final HouseSecrets secrets;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Keeps them in this directory.
     *
     * @param secrets seals what only this house can have written
     */
    public VerificationBookmarks(Path directory, HouseSecrets secrets, Clock clock) {
        this.file = directory.resolve("verification.bookmark");
        this.seal = directory.resolve("verification.seal");
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What is sealed.
     *
     * @param question what was asked: the digest of checkpoints and keys
     * @param begunAt when the verification began
     * @param sha256 of the bookmark, in hex
     */
    record Sealed(String question, Instant begunAt, String sha256) {}

    /**
     * A bookmark to go on from.
     *
     * @param bookmark how far it came
     * @param begunAt when that verification began
     */
    record Kept(Bookmark bookmark, Instant begunAt) {}

    /** The bookmark of an interrupted verification that was asked the same within a day, if one is here and ours. */
    Optional<Kept> find(String question) {
        try {
            if (!Files.exists(seal) || !Files.exists(file)) {
                return Optional.empty();
            }
            Sealed sealed = json.readValue(secrets.open(SECRET, Files.readAllBytes(seal)), Sealed.class);
            boolean fits = sealed.question().equals(question)
                    && clock.instant().isBefore(sealed.begunAt().plus(GOOD_FOR));
            return fits ? read(sealed) : Optional.empty();
        } catch (IOException | PersonalDataException | JacksonException | FormatException notOurs) {
            LOG.warn("What an interrupted verification left is not used: {}", notOurs.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Kept> read(Sealed sealed) throws IOException {
        MessageDigest digest = sha256();
        Bookmark bookmark;
        try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
            bookmark = Bookmark.read(in);
        }
        boolean same = HexFormat.of().formatHex(digest.digest()).equals(sealed.sha256());
        if (!same) {
            LOG.warn("What an interrupted verification left is not used: it was changed");
        }
        return same ? Optional.of(new Kept(bookmark, sealed.begunAt())) : Optional.empty();
    }

    /** The bookmarks of one verification. */
    Run begin(String question, @Nullable Kept goneOnFrom) {
        return new Run(question, goneOnFrom == null ? clock.instant() : goneOnFrom.begunAt());
    }

    private void keep(String question, Instant begunAt, Bookmark bookmark) {
        MessageDigest digest = sha256();
        try {
            PrivateFiles.write(file, out -> {
                OutputStream digested = new DigestOutputStream(out, digest);
                bookmark.write(digested);
                digested.flush();
            });
            byte[] sealed = secrets.seal(
                    SECRET,
                    json.writeValueAsBytes(
                            new Sealed(question, begunAt, HexFormat.of().formatHex(digest.digest()))));
            PrivateFiles.write(seal, out -> out.write(sealed));
        } catch (IOException unwritable) {
            LOG.warn("How far the verification has come cannot be kept in {}: {}", file, unwritable.toString());
        }
    }

    private void drop() {
        try {
            Files.deleteIfExists(seal);
            Files.deleteIfExists(file);
        } catch (IOException stillThere) {
            LOG.warn("{} cannot be removed: {}", seal, stillThere.toString());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }

    /** One verification. For its thread only. */
    final class Run {

        private final String question;
        private final Instant begunAt;
        private Instant keptAt;
        private @Nullable Bookmark newest;

        private Run(String question, Instant begunAt) {
            this.question = question;
            this.begunAt = begunAt;
            this.keptAt = clock.instant();
        }

        /** It has come so far. Kept now and then. */
        void passed(Bookmark bookmark) {
            newest = bookmark;
            if (!clock.instant().isBefore(keptAt.plus(KEEP_EVERY))) {
                interrupted();
            }
        }

        /** It may not come further: what it has passed is kept now. */
        void interrupted() {
            if (newest != null) {
                keep(question, begunAt, newest);
                keptAt = clock.instant();
            }
        }

        /** It has come to its end. */
        void ended() {
            drop();
        }
    }
}
