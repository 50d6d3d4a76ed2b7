package io.huiyin.scheduler.keeping;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A due-list in a file. It holds ids and instants, nothing about people. It is never more than a saving: what is missing,
 * torn or does not fit is left aside, and the list comes from the ledger.
 */
final class DueListFile {

    private static final Logger LOG = LoggerFactory.getLogger(DueListFile.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            // Components only: a record's questions about itself are not part of it.
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final DueListPlace place;

    DueListFile(DueListPlace place) {
        this.place = place;
    }

    /**
     * The list that was kept, if a node can go on from it.
     *
     * @param basis what a list is planned by now
     */
    Optional<KeptDueList> read(String basis) {
        if (!Files.exists(place.file())) {
            return Optional.empty();
        }
        try (InputStream file = Files.newInputStream(place.file());
                InputStream json = new GZIPInputStream(file)) {
            KeptDueList kept = JSON.readValue(json, KeptDueList.class);
            Optional<String> objection = objectionTo(kept, basis);
            objection.ifPresent(DueListFile::leaveAside);
            return objection.isPresent() ? Optional.empty() : Optional.of(kept);
        } catch (IOException | JacksonException unreadable) {
            leaveAside("it cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Puts a list in the place of the one before. */
    void write(KeptDueList list) {
        Path file = place.file();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            // Not forced to the disk: a file that a power failure tore is left aside like any other that cannot be
            // read.
            try (OutputStream json = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
                JSON.writeValue(json, list);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | JacksonException failure) {
            LOG.warn("The due-list could not be kept in {}; the next start reads more of the ledger", file, failure);
        }
    }

    private Optional<String> objectionTo(KeptDueList kept, String basis) {
        if (!kept.basis().equals(basis)) {
            return Optional.of("rules, calendar or version are others now");
        }
        try {
            return kept.ledger().equals(place.standingAt().apply(kept.ledger().position()))
                    ? Optional.empty()
                    : Optional.of("it belongs to another ledger");
        } catch (IllegalArgumentException beyondTheHead) {
            return Optional.of("it stands beyond the ledger's head");
        }
    }

    private static void leaveAside(String because) {
        LOG.info("The due-list that was kept is left aside ({}); the ledger is read from its first event", because);
    }
}
