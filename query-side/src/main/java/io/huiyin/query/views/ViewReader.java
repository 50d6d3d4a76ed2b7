package io.huiyin.query.views;

import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewStore.ViewDocument;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads documents of the view set in use. */
public final class ViewReader {

    private final Supplier<ViewSet> set;

    /** @param set the set in use, asked at every read */
    public ViewReader(Supplier<ViewSet> set) {
        this.set = set;
    }

    /** One document. */
    public <T> Optional<T> find(String view, String id, Class<T> type) {
        return set.get().documents().get(view, id).map(stored -> read(stored, type));
    }

    /** Several documents by id; ids without a document are absent from the answer. */
    public <T> Map<String, T> findMany(String view, Collection<String> ids, Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            set.get().documents().getMany(view, ids).forEach((id, stored) -> found.put(id, read(stored, type)));
        }
        return found;
    }

    private static <T> T read(ViewDocument stored, Class<T> type) {
        return DocumentJson.read(stored.bytes(), type);
    }
}
