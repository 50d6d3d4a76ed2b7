package io.huiyin.console.health;

import io.huiyin.api.health.HealthState;
import io.huiyin.api.health.HealthSubject;
import org.jspecify.annotations.Nullable;

/**
 * One line of the health page, in words.
 *
 * @param advice what to do; absent when it is in order
 * @param readAt when it was looked at, to the second
 */
public record HealthRow(
        HealthSubject subject,
        HealthState state,
        String sentence,
        @Nullable String advice,
        String readAt) {}
