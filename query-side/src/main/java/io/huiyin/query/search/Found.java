package io.huiyin.query.search;

import java.util.List;

/**
 * A page of cases found.
 *
 * @param total how many there are in all
 */
public record Found<S>(List<S> cases, long total) {

    public Found {
        cases = List.copyOf(cases);
    }

    /** Nothing. */
    public static <S> Found<S> nothing() {
        return new Found<>(List.of(), 0);
    }
}
