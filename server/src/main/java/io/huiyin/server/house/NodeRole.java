package io.huiyin.server.house;

import java.util.Locale;

/** A kind of background work. Every node answers commands and queries, whatever its roles. */
public enum NodeRole {

    /** Writes the views that all nodes read. */
    VIEWS,

    /** Watches deadlines: warns of them and records their misses. */
    DEADLINES,

    /** Decides who is told what, and sends it. */
    DELIVERY;

    /** As operators write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
