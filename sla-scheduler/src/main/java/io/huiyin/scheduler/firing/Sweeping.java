package io.huiyin.scheduler.firing;

import io.huiyin.scheduler.alarm.AlarmClock;
import io.huiyin.scheduler.duelist.DueList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the bell. Until the due-list has read all that was in the ledger at the start it only waits; then it fires what
 * is due at every alarm, and at every beat also sets the alarms that have come near.
 */
public final class Sweeping implements AlarmClock.Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    private static final Duration UNTIL_AT_HEAD = Duration.ofMillis(250);

    private final DueList dueList;
    private final NearAlarms alarms;
    private final Firing firing;
    private final ReadPosition position;
    private final AlarmClock alarmClock;
    private final Clock clock;
    private final Duration twoBeats;
    private volatile boolean lookingAgain;
    private volatile boolean atHead;
    private volatile @Nullable Instant lastSweep;
    private volatile Duration lastSweepTook = Duration.ZERO;

    /** @param beat how often the bell beats */
    public Sweeping(
            DueList dueList,
            NearAlarms alarms,
            Firing firing,
            ReadPosition position,
            AlarmClock alarmClock,
            Clock clock,
            Duration beat) {
        this.dueList = dueList;
        this.alarms = alarms;
        this.firing = firing;
        this.position = position;
        this.alarmClock = alarmClock;
        this.clock = clock;
        this.twoBeats = beat.multipliedBy(2);
    }

    /** Looks whether it can begin, and sees to it that somebody looks again if not. */
    @Override
    public void rings(Instant at) {
        if (atHead) {
            alarms.rang(at);
            firing.fireWhatIsDue();
        } else {
            beginOrLookAgain();
        }
    }

    /**
     * Fires what is due, if it has begun: this node's share of the work may have grown. If two beats did not come, because
     * the house's clock was set forward or the alarm clock stands still, it does what they would have done.
     */
    public void looksAgain() {
        Instant last = lastSweep;
        if (last != null && clock.instant().isAfter(last.plus(twoBeats))) {
            sweep();
        } else if (atHead) {
            firing.fireWhatIsDue();
        }
    }

    @Override
    public void beats() {
        if (atHead) {
            sweep();
        } else if (!lookingAgain) {
            lookingAgain = true;
            beginOrLookAgain();
        } else if (position.isAtHead()) {
            begin();
        }
    }

    /** Whether it has begun. */
    public boolean isAtHead() {
        return atHead;
    }

    /** When it last looked for everything due; null before the first time. */
    public @Nullable Instant lastSweep() {
        return lastSweep;
    }

    /** How long that took. */
    public Duration lastSweepTook() {
        return lastSweepTook;
    }

    private void beginOrLookAgain() {
        if (position.isAtHead()) {
            begin();
        } else {
            alarmClock.ringAt(clock.instant().plus(UNTIL_AT_HEAD));
        }
    }

    private void begin() {
        LOG.info("Watching {} deadlines", dueList.standingAt(clock.instant()).watched());
        alarms.open();
        atHead = true;
        sweep();
    }

    private void sweep() {
        Instant start = clock.instant();
        firing.fireWhatIsDue();
        dueList.attemptsUpTo(alarms.horizon()).forEach(alarms::await);
        Instant end = clock.instant();
        lastSweepTook = Duration.between(start, end);
        lastSweep = end;
    }
}
