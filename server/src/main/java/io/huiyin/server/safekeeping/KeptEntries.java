package io.huiyin.server.safekeeping;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The entries of a collection in the order of their ids, read page by page. */
final class KeptEntries implements Iterator<Entry> {

    private final KeptState kept;
    private final String collection;
    private List<Entry> page;
    private int next;

    KeptEntries(KeptState kept, String collection) {
        this.kept = kept;
        this.collection = collection;
        this.page = kept.list(collection, "", StorageCargo.PAGE);
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && !page.isEmpty()) {
            page = kept.list(collection, page.get(page.size() - 1).id(), StorageCargo.PAGE);
            next = 0;
        }
        return next < page.size();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(next++);
    }
}
