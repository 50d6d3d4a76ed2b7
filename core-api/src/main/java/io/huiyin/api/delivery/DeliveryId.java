package io.huiyin.api.delivery;

import java.util.regex.Pattern;

/**
 * Names one message to one recipient. It is made from what causes the message and from who receives it, so the same
 * cause names the same delivery however often it is looked at.
 *
 * @param value {@code delivery-} and 1 to 150 characters of {@code A-Z a-z 0-9 . _ @ : -}
 */
public record DeliveryId(String value) {

    private static final Pattern FORM = Pattern.compile("delivery-[A-Za-z0-9._@:-]{1,150}");

    /** @throws IllegalArgumentException if the value has another form */
    public DeliveryId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a delivery id");
        }
    }

    /**
     * The delivery that a cause brings to a recipient.
     *
     * @param cause for instance {@code complaint-0199…@5}, an event by its stream and sequence number
     * @param recipient unique for that cause, for instance {@code unit-desk}
     */
    public static DeliveryId of(String cause, String recipient) {
        return new DeliveryId("delivery-" + cause + ":" + recipient);
    }

    @Override
    public String toString() {
        return value;
    }
}
