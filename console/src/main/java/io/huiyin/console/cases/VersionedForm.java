package io.huiyin.console.cases;

import io.huiyin.api.Command;
import io.huiyin.console.time.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A form about a case, made upon a version of it.
 *
 * @param <I> the id of that kind of case
 */
public interface VersionedForm<I> {

    /** The version the person had before them, as sent. */
    @Nullable
    String version();

    /** The same form, for somebody who has now seen what changed. */
    VersionedForm<I> atVersion(long current);

    /**
     * What it asks for.
     *
     * @throws io.huiyin.api.refusal.RefusedException naming every field that cannot be read
     */
    Command toCommand(I id, Moments moments);
}
