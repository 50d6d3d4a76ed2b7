package io.huiyin.storage.mvstore;

/** An id within a collection, view or processor, ordered by both. */
record NamedKey(String name, String id) implements Comparable<NamedKey> {

    @Override
    public int compareTo(NamedKey other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? id.compareTo(other.id) : byName;
    }
}
