package io.huiyin.notifications.channel;

/**
 * A message as it leaves.
 *
 * @param messageId the same at every try and on every node, without angle brackets
 * @param address one address
 * @param subject one line
 */
public record OutgoingMessage(String messageId, String address, String subject, String body) {

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "OutgoingMessage " + messageId;
    }
}
