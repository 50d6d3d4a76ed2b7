package io.huiyin.api.trail;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody looks into the trail.
 *
 * @param purpose the kind of reason
 * @param reference the reader's own file number, 1 to 40 characters of {@code A-Z a-z 0-9 . _ / ( ) [ ] -}, if there is
 *     one; never a name
 */
public record LookUpReason(LookUpPurpose purpose, @Nullable String reference) {}
