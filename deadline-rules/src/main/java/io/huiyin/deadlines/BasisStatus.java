package io.huiyin.deadlines;

/** How well it is known that a rule says what the law behind it says. */
public enum BasisStatus {
    /** The text in force was read, or the house has decided it. */
    CONFIRMED,
    /** Known from reports or from memory; the text itself was not read. */
    REPORTED,
    /** Only a draft was read, or it is not known whether it is in force. */
    UNCONFIRMED
}
