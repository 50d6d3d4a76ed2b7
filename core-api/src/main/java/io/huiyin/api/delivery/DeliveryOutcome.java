package io.huiyin.api.delivery;

/** What became of a message that the law asks for. */
public enum DeliveryOutcome {
    /** The recipient's channel took it. */
    HANDED_OVER,
    /** The recipient confirmed it. */
    ACKNOWLEDGED,
    /** It came back after the channel had taken it; a person has to see to it. */
    BOUNCED,
    /** It could not be delivered; a person has to see to it. */
    FAILED,
    /** A person gave it up. */
    GIVEN_UP;

    /** Whether the recipient has nothing, and nobody has seen to it yet. */
    public boolean isUnsettled() {
        return this == BOUNCED || this == FAILED;
    }
}
