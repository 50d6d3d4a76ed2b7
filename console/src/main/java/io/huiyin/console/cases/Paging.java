package io.huiyin.console.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where in the list one stands.
 *
 * @param first number of the first case shown, from 1; 0 when none is
 * @param last number of the last case shown
 * @param total how many there are
 * @param page from 1
 * @param pages how many pages there are, at least 1
 * @param previous address of the page before, if there is one
 * @param next address of the page after, if there is one
 */
public record Paging(
        long first,
        long last,
        long total,
        int page,
        long pages,
        @Nullable String previous,
        @Nullable String next) {

    /**
     * Of the cases shown on a page.
     *
     * @param index the page, from 0
     * @param size how many a page shows at most
     */
    public static Paging of(int index, int size, int shown, long total, UriComponentsBuilder address) {
        long start = (long) index * size;
        long pages = Math.max(1, (total + size - 1) / size);
        int page = index + 1;
        return new Paging(
                shown == 0 ? 0 : start + 1,
                shown == 0 ? 0 : start + shown,
                total,
                page,
                pages,
                page > 1 ? address(address, page - 1) : null,
                page < pages ? address(address, page + 1) : null);
    }

    private static String address(UriComponentsBuilder address, int page) {
        return address.cloneBuilder()
                .replaceQueryParam("page", page)
                .build()
                .encode()
                .toUriString();
    }
}
