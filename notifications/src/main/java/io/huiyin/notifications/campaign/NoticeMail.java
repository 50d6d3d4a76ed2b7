package io.huiyin.notifications.campaign;

import org.jspecify.annotations.Nullable;

/** The way out for notices. Thread-safe. */
public interface NoticeMail {

    /** No mail server is set: nothing ever leaves. */
    NoticeMail NONE = new NoticeMail() {
        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public Handing handOver(NoticeMessage message) {
            return new Handing(Handing.Kind.CLOSED, null);
        }
    };

    /** Whether anything may leave just now: false where no mail server is set or sending is held. */
    boolean isOpen();

    /** Hands one message over, or says why it could not. Bounded in time. */
    Handing handOver(NoticeMessage message);

    /**
     * A message as it leaves.
     *
     * @param messageId the same at every try and on every node, without angle brackets
     * @param address one address
     * @param subject one line
     */
    record NoticeMessage(String messageId, String address, String subject, String body) {

        /** Nothing of what it says. */
        @Override
        public String toString() {
            return "NoticeMessage " + messageId;
        }
    }

    /**
     * How handing over went.
     *
     * @param answer code of the mail server's answer, never its words; null when there was none
     */
    record Handing(Kind kind, @Nullable String answer) {

        /** What it means for the message. */
        public enum Kind {
            /** It is on its way. */
            TAKEN,
            /** Another try may help. */
            LATER,
            /** No other try helps. */
            REFUSED,
            /** Nothing can leave just now; this message was not tried. */
            CLOSED
        }
    }
}
