package io.huiyin.storage.mvstore;

import io.huiyin.storage.StorageNames;
import io.huiyin.storage.ViewStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents of one view file. */
final class MvViewStore implements ViewStore {

    private final ViewTransactions transactions;

    MvViewStore(ViewTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ViewDocument> get(String view, String id) {
        NamedKey key = key(view, id);
        return transactions.read((maps, staged) -> Optional.ofNullable(staged.document(maps, key)));
    }

    @Override
    public Map<String, ViewDocument> getMany(String view, Collection<String> ids) {
        return transactions.read((maps, staged) -> {
            Map<String, ViewDocument> found = new LinkedHashMap<>();
            for (String id : ids) {
                ViewDocument document = staged.document(maps, key(view, id));
                if (document != null) {
                    found.put(id, document);
                }
            }
            return found;
        });
    }

    @Override
    public void putMany(String view, List<ViewDocument> documents) {
        StorageNames.requireName(view);
        documents.forEach(document -> StorageNames.requireId(document.id()));
        transactions.change(staged -> {
            documents.forEach(document -> staged.put(view, document));
            return documents;
        });
    }

    @Override
    public void delete(String view, Collection<String> ids) {
        StorageNames.requireName(view);
        transactions.change(staged -> {
            ids.forEach(id -> staged.remove(view, id));
            return ids;
        });
    }

    @Override
    public void drop(String view) {
        StorageNames.requireName(view);
        transactions.change(staged -> {
            staged.drop(view);
            return view;
        });
    }

    private static NamedKey key(String view, String id) {
        return new NamedKey(StorageNames.requireName(view), StorageNames.requireId(id));
    }
}
