package io.huiyin.storage.mvstore;

import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.ViewStore.ViewDocument;
import io.huiyin.storage.mvstore.MvTypes.StoredToken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one transaction will change in a view file; of one thread until it is applied as a whole. */
final class StagedChanges {

    /**
     * What becomes of one document.
     *
     * @param document what to store; null to remove
     * @param afterRemoval whether it takes the place of anything, whatever its position
     */
    private record DocumentChange(@Nullable ViewDocument document, boolean afterRemoval) {

        @Nullable
        ViewDocument over(@Nullable ViewDocument stored) {
            boolean storedIsFurther =
                    !afterRemoval && document != null && stored != null && stored.position() > document.position();
            return storedIsFurther ? stored : document;
        }
    }

    private static final DocumentChange REMOVAL = new DocumentChange(null, true);

    private final Map<NamedKey, DocumentChange> documents = new HashMap<>();
    private final Map<NamedKey, Optional<StoredToken>> tokens = new HashMap<>();
    private final Set<String> droppedViews = new HashSet<>();
    private @Nullable LedgerStanding standing;

    void put(String view, ViewDocument document) {
        documents.merge(
                new NamedKey(view, document.id()),
                new DocumentChange(document, false),
                (earlier, later) -> new DocumentChange(later.over(earlier.document()), earlier.afterRemoval()));
    }

    void remove(String view, String id) {
        documents.put(new NamedKey(view, id), REMOVAL);
    }

    void drop(String view) {
        documents.keySet().removeIf(key -> key.name().equals(view));
        droppedViews.add(view);
    }

    void putToken(NamedKey key, StoredToken token) {
        tokens.put(key, Optional.of(token));
    }

    void removeToken(NamedKey key) {
        tokens.put(key, Optional.empty());
    }

    void note(LedgerStanding newStanding) {
        standing = newStanding;
    }

    @Nullable
    ViewDocument document(ViewMaps maps, NamedKey key) {
        ViewDocument stored =
                droppedViews.contains(key.name()) ? null : maps.documents().get(key);
        DocumentChange change = documents.get(key);
        return change == null ? stored : change.over(stored);
    }

    @Nullable
    StoredToken token(ViewMaps maps, NamedKey key) {
        Optional<StoredToken> staged = tokens.get(key);
        return staged == null ? maps.tokens().get(key) : staged.orElse(null);
    }

    /** Keys of a processor's tokens, those staged included. */
    Set<NamedKey> tokenKeys(ViewMaps maps, String processor) {
        Set<NamedKey> keys = new TreeSet<>(ViewMaps.keysOf(maps.tokens(), processor));
        tokens.forEach((key, token) -> {
            if (key.name().equals(processor) && token.isPresent()) {
                keys.add(key);
            } else {
                keys.remove(key);
            }
        });
        return keys;
    }

    Optional<LedgerStanding> standing(ViewMaps maps) {
        return standing == null ? Standings.read(maps.about()) : Optional.of(standing);
    }

    void applyTo(ViewMaps maps) {
        droppedViews.forEach(view -> ViewMaps.keysOf(maps.documents(), view).forEach(maps.documents()::remove));
        documents.forEach((key, change) -> applyDocument(maps, key, change));
        tokens.forEach((key, token) -> applyToken(maps, key, token.orElse(null)));
        if (standing != null) {
            Standings.write(maps.about(), standing);
        }
    }

    private static void applyDocument(ViewMaps maps, NamedKey key, DocumentChange change) {
        ViewDocument result = change.over(maps.documents().get(key));
        if (result == null) {
            maps.documents().remove(key);
        } else {
            maps.documents().put(key, result);
        }
    }

    private static void applyToken(ViewMaps maps, NamedKey key, @Nullable StoredToken token) {
        if (token == null) {
            maps.tokens().remove(key);
        } else {
            maps.tokens().put(key, token);
        }
    }
}
