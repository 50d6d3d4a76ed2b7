package io.huiyin.notifications.channel;

import io.huiyin.api.delivery.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * How handing over went.
 *
 * @param trouble what stood in the way; absent when the message was taken
 * @param answer code of the other side's answer, for instance {@code 550 5.1.1}; never its words
 */
public record Handover(
        Kind kind, @Nullable Trouble trouble, @Nullable String answer) {

    /** The message was taken. */
    public static final Handover TAKEN = new Handover(Kind.TAKEN, null, null);

    /** What it means for the message. */
    public enum Kind {
        /** It is on its way. */
        TAKEN,
        /** Another try may help. */
        LATER,
        /** No other try helps. */
        REFUSED,
        /** The way out is closed for every message; this one was not tried. */
        CLOSED
    }

    /** Another try may help. */
    public static Handover later(Trouble trouble, @Nullable String answer) {
        return new Handover(Kind.LATER, trouble, answer);
    }

    /** No other try helps. */
    public static Handover refused(Trouble trouble, @Nullable String answer) {
        return new Handover(Kind.REFUSED, trouble, answer);
    }

    /** Nothing can leave this way now. */
    public static Handover closed(@Nullable String answer) {
        return new Handover(Kind.CLOSED, Trouble.UNREACHABLE, answer);
    }
}
