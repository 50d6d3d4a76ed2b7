package io.huiyin.server.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param check what was looked at
 * @param trouble what is wrong; null when all is well
 * @param detail figures, paths or the sentence of a refusal, for an operator
 */
public record Finding(Check check, @Nullable Trouble trouble, String detail) {

    /** What is looked at, in this order. */
    public enum Check {
        DATA_DIRECTORY,
        DISK_SPACE,
        MASTER_KEY,
        SERVER,
        STORE,
        LEDGER,
        KEPT_STATE,
        KEYS,
        VIEWS,
        CLOCK
    }

    static Finding well(Check check, String detail) {
        return new Finding(check, null, detail);
    }

    static Finding wrong(Check check, Trouble trouble, String detail) {
        return new Finding(check, trouble, detail);
    }
}
