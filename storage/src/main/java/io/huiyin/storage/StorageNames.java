package io.huiyin.storage;

import java.util.regex.Pattern;

/** What names of collections and views, and ids within them, may look like: the same in every adapter. */
public final class StorageNames {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final int LONGEST_ID = 200;

    private StorageNames() {}

    /**
     * A collection's or view's name, if it is one: lower-case letters, digits and hyphens, at most 60.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name of lower-case letters, digits and hyphens: " + name);
        }
        return name;
    }

    /**
     * An id, if it is one: 1 to 200 characters.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static String requireId(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("An id has 1 to " + LONGEST_ID + " characters, not " + id.length());
        }
        return id;
    }
}
