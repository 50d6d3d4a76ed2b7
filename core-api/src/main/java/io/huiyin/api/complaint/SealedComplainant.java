package io.huiyin.api.complaint;

import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import org.jspecify.annotations.Nullable;

/**
 * Who complains, sealed.
 *
 * @param person the pseudonym, there even for somebody anonymous
 */
public record SealedComplainant(
        PersonId person,
        @Nullable SealedText name,
        @Nullable SealedText phone,
        @Nullable SealedText email,
        @Nullable SealedText address) {}
