package io.huiyin.storage.mvstore;

import io.huiyin.storage.ViewStore.ViewDocument;
import io.huiyin.storage.mvstore.MvTypes.StoredToken;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A view file's maps.
 *
 * @param documents documents by view and id
 * @param tokens tokens by processor and segment
 * @param about what the file says about itself
 */
record ViewMaps(
        MVMap<NamedKey, ViewDocument> documents, MVMap<NamedKey, StoredToken> tokens, MVMap<String, String> about) {

    static ViewMaps of(MVStore store) {
        return new ViewMaps(
                MvTypes.openMap(store, "documents", new MvTypes.NamedKeyType(), new MvTypes.DocumentType()),
                MvTypes.openMap(store, "tokens", new MvTypes.NamedKeyType(), new MvTypes.TokenType()),
                MvFile.aboutMap(store));
    }

    /** All keys of one name, in order. */
    static List<NamedKey> keysOf(MVMap<NamedKey, ?> map, String name) {
        List<NamedKey> keys = new ArrayList<>();
        Cursor<NamedKey, ?> cursor = map.cursor(new NamedKey(name, ""));
        while (cursor.hasNext()) {
            NamedKey key = cursor.next();
            if (!key.name().equals(name)) {
                break;
            }
            keys.add(key);
        }
        return keys;
    }
}
