package io.huiyin.query.views;

import io.huiyin.storage.ViewStore;
import io.huiyin.storage.ViewStore.ViewDocument;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a set of views has read, kept as a document of the set, so that every node sees it.
 *
 * @param position position of the last event read
 * @param shape the shape of the documents; another number than {@link #SHAPE} means that they must be built anew
 * @param lastEventAt when that event was recorded
 */
record ViewProgress(long position, int shape, @Nullable Instant lastEventAt) {

    /** To be raised whenever a stored document changes its shape. */
    static final int SHAPE = 5;

    static final String VIEW = "progress";
    private static final String ID = "views";

    static ViewDocument document(long position, @Nullable Instant lastEventAt) {
        return new ViewDocument(ID, position, DocumentJson.write(new ViewProgress(position, SHAPE, lastEventAt)));
    }

    static Optional<ViewProgress> of(ViewStore documents) {
        return documents.get(VIEW, ID).map(stored -> DocumentJson.read(stored.bytes(), ViewProgress.class));
    }
}
