package io.huiyin.api.delivery;

/** Why a message could not be handed over. Never holds what a mail server said: that may repeat the address. */
public enum Trouble {
    /** Nobody has named an address for this recipient. */
    NO_ADDRESS,
    /** The address, as it was given, cannot be used. */
    UNUSABLE_ADDRESS,
    /** The person was forgotten, and the message with them. */
    FORGOTTEN,
    /** The mail server cannot be reached, or does not let us in. */
    UNREACHABLE,
    /** The mail server asks to come back later. */
    REFUSED_FOR_NOW,
    /** The mail server refuses for good. */
    REFUSED,
    /** It waited so long that it would only confuse. */
    OUTDATED
}
