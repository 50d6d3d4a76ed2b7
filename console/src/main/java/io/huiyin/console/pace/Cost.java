package io.huiyin.console.pace;

/** How often one account may ask, on one node. Generous to hands and eyes, not to loops. */
public enum Cost {
    /** A search through all cases: 120 at once, then two a second. */
    SEARCH(120, 120),
    /** A file of many things in or out: ten at once, then one each six seconds. */
    FILE(10, 10);

    private final int atOnce;
    private final int aMinute;

    Cost(int atOnce, int aMinute) {
        this.atOnce = atOnce;
        this.aMinute = aMinute;
    }

    int atOnce() {
        return atOnce;
    }

    int aMinute() {
        return aMinute;
    }
}
