package io.huiyin.api.delivery;

/** What became of a message that the law asks for. */
public enum DeliveryOutcome {
    /** The recipient's channel took it. */
    HANDED_OVER,
    /** It could not be delivered; a person has to see to it. */
    FAILED,
    /** A person gave it up. */
    GIVEN_UP
}
