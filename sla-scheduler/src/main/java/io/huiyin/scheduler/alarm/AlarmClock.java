package io.huiyin.scheduler.alarm;

import java.time.Duration;
import java.time.Instant;

/**
 * Rings at instants and in a steady beat. It only wakes: what is due is decided by the house's clock when it rings, so a
 * ring that comes early, late, twice or never does no harm that the next beat does not mend. Thread-safe.
 */
public interface AlarmClock extends AutoCloseable {

    /** What happens when it rings. Called on a thread of the alarm clock, possibly on several at once. */
    interface Bell {

        /** An alarm set with {@link #ringAt} rings. */
        void rings(Instant at);

        /** The steady beat. */
        void beats();
    }

    /**
     * Starts ringing; alarms may be set from now on.
     *
     * @param beat how often the bell beats, at least a second
     */
    void start(Duration beat, Bell bell);

    /**
     * Rings once at an instant, at once when it has passed. Setting the same instant again replaces the alarm; after
     * {@link #close} nothing happens.
     */
    void ringAt(Instant at);

    /** Stops ringing, and waits for bells that are ringing. Repeating it is harmless. */
    @Override
    void close();
}
