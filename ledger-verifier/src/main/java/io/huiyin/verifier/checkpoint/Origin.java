package io.huiyin.verifier.checkpoint;

/** How notes name a ledger: the first line of every checkpoint, and the name of its keys. */
public final class Origin {

    private static final String BEGIN = "huiyin.ledger/";

    private Origin() {}

    /**
     * The origin of a ledger.
     *
     * @param ledgerId its id in hex
     */
    public static String of(String ledgerId) {
        return BEGIN + ledgerId;
    }

    /** Whether a text begins like a note of some ledger. */
    public static boolean begins(String text) {
        return text.startsWith(BEGIN);
    }

    static String ledgerId(NoteLines lines) {
        return lines.hexHash(lines.after(BEGIN));
    }
}
