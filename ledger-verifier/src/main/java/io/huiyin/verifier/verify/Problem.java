package io.huiyin.verifier.verify;

import io.huiyin.verifier.chain.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * The first thing found wrong.
 *
 * @param height the block
 * @param position the event, where one event can be named
 * @param kind what is wrong; its message key names the sentence for people
 * @param sentence the same in English, with details
 */
public record Problem(long height, @Nullable Long position, ProblemKind kind, String sentence) {}
