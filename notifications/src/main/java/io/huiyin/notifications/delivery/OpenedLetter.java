package io.huiyin.notifications.delivery;

import io.huiyin.api.sealing.ClearText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a letter, readable.
 *
 * @param address a person's address; absent for offices, whose address is looked up
 */
public record OpenedLetter(
        ClearText subject, ClearText body, @Nullable ClearText address) {}
