package io.huiyin.query.views;

import io.huiyin.query.LedgerPosition;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewStore;
import io.huiyin.storage.ViewStore.ViewDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The documents one batch of events touches: each is read once, kept as an object meanwhile, and written once. Lives as
 * long as the batch's unit of work and is used by its thread alone.
 */
final class ViewBatch {

    static final String RESOURCE = ViewBatch.class.getName();

    private final ViewSet set;
    private final LedgerPosition ledger;
    private final Map<Key, Held> held = new HashMap<>();
    private final Map<Key, Held> changed = new LinkedHashMap<>();
    private long position = -1;
    private @Nullable Instant lastEventAt;
    private boolean flushed = true;

    ViewBatch(ViewSet set, LedgerPosition ledger) {
        this.set = set;
        this.ledger = ledger;
    }

    /** Writes what the running batch has gathered, if there is a batch; writing twice is harmless. */
    static void flushCurrent() {
        if (CurrentUnitOfWork.isStarted()) {
            ViewBatch batch = CurrentUnitOfWork.get().getResource(RESOURCE);
            if (batch != null) {
                batch.flush();
            }
        }
    }

    /** Position of the newest event of the batch so far. */
    long position() {
        return position;
    }

    void sees(Recorded recorded) {
        position = recorded.position();
        lastEventAt = recorded.recordedAt();
        flushed = false;
    }

    /** Sets a document that no earlier event can have touched. */
    void create(String view, String id, Object document) {
        keep(new Key(view, id), new Held(position, document));
    }

    /** Changes a document, unless it has taken in the running event already. */
    <T> void update(String view, String id, Class<T> type, Function<Optional<T>, T> change) {
        Key key = new Key(view, id);
        Held before = held.computeIfAbsent(key, missing -> read(missing, type));
        if (before.position < position) {
            Optional<T> document = Optional.ofNullable(before.document).map(type::cast);
            keep(key, new Held(position, change.apply(document)));
        }
    }

    void flush() {
        if (flushed) {
            return;
        }
        Map<String, List<ViewDocument>> byView = new LinkedHashMap<>();
        changed.forEach((key, kept) ->
                byView.computeIfAbsent(key.view, view -> new ArrayList<>()).add(kept.stored(key.id)));
        byView.put(ViewProgress.VIEW, List.of(ViewProgress.document(position, lastEventAt)));
        ViewStore documents = set.documents();
        byView.forEach(documents::putMany);
        set.noteStanding(ledger.standingAt(position));
        changed.clear();
        flushed = true;
    }

    private void keep(Key key, Held now) {
        held.put(key, now);
        changed.put(key, now);
    }

    private Held read(Key key, Class<?> type) {
        return set.documents()
                .get(key.view, key.id)
                .map(stored -> new Held(stored.position(), DocumentJson.read(stored.bytes(), type)))
                .orElse(Held.NOTHING);
    }

    private record Key(String view, String id) {}

    private record Held(long position, @Nullable Object document) {

        private static final Held NOTHING = new Held(-1, null);

        ViewDocument stored(String id) {
            if (document == null) {
                throw new IllegalStateException("Nothing to store under " + id);
            }
            return new ViewDocument(id, position, DocumentJson.write(document));
        }
    }
}
