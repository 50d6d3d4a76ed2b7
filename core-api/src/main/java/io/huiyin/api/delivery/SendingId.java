package io.huiyin.api.delivery;

/**
 * Names the sending of messages; a house has one.
 *
 * @param value {@code sending}
 */
public record SendingId(String value) {

    /** The one there is. */
    public static final SendingId OF_THE_HOUSE = new SendingId("sending");

    @Override
    public String toString() {
        return value;
    }
}
