package io.huiyin.notifications.delivery;

import org.jspecify.annotations.Nullable;

/**
 * The words of a letter and a person's address, all sealed with the key of the case.
 *
 * @param addressField the name the address was sealed under
 */
record StoredLetter(
        String subject,
        String body,
        @Nullable String addressField,
        @Nullable String address) {}
