package io.huiyin.server.doctor;

import java.util.Locale;

/** What a house can suffer from; each is explained in both languages: what it is, why it is refused, what helps. */
public enum Trouble {
    NO_DATA,
    IN_USE,
    MOVED,
    ARRIVING,
    FORMAT_UNKNOWN,
    OPEN_TO_OTHERS,
    MASTER_KEY_UNUSABLE,
    MASTER_KEY_WRONG,
    DISK_NEARLY_FULL,
    STORE_UNUSABLE,
    MONGODB_NO_ANSWER,
    MONGODB_NOT_REPLICATED,
    MONGODB_ARBITER,
    MONGODB_NOT_UNIQUE,
    MONGODB_NOT_DURABLE,
    LEDGER_NOT_SOUND,
    KEPT_STATE_DOES_NOT_FIT,
    VIEWS_UNUSABLE,
    CLOCK_OFF;

    /** Of its sentences in the message files. */
    String key() {
        return "trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
