package io.huiyin.storage.mvstore;

import java.util.Comparator;

/** An id within a collection, view or processor, ordered by both. */
record NamedKey(String name, String id) implements Comparable<NamedKey> {

    private static final Comparator<NamedKey> ORDER =
            Comparator.comparing(NamedKey::name).thenComparing(NamedKey::id);

    @Override
    public int compareTo(NamedKey other) {
        return ORDER.compare(this, other);
    }
}
