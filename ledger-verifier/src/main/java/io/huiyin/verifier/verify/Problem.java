package io.huiyin.verifier.verify;

import io.huiyin.verifier.chain.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * The first thing found wrong.
 *
 * @param height the block
 * @param position the event, where one event can be named
 * @param kind what is wrong
 * @param sentence the same in English, with details
 */
public record Problem(long height, @Nullable Long position, ProblemKind kind, String sentence) {

    /** The same in Chinese. */
    public String chinese() {
        return position == null
                ? "第 %d 号区块：%s。".formatted(height, kind.chinese())
                : "第 %d 号区块、位置 %d：%s。".formatted(height, position, kind.chinese());
    }
}
