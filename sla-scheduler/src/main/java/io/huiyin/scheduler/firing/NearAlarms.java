package io.huiyin.scheduler.firing;

import io.huiyin.scheduler.Pace;
import io.huiyin.scheduler.alarm.AlarmClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sets one alarm for every instant of the near future at which something is to be done. Thread-safe. */
public final class NearAlarms {

    private final AlarmClock alarmClock;
    private final Clock clock;
    private final Pace pace;
    private final Set<Instant> set = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    public NearAlarms(AlarmClock alarmClock, Clock clock, Pace pace) {
        this.alarmClock = alarmClock;
        this.clock = clock;
        this.pace = pace;
    }

    /** From now on alarms are set; what is due until now is looked for by itself. */
    public void open() {
        open = true;
    }

    /** The last instant for which alarms are set now. */
    public Instant horizon() {
        return clock.instant().plus(pace.horizon());
    }

    /** Sets an alarm for an instant if it is near and none is set. */
    public void await(Instant at) {
        if (open && !at.isAfter(horizon()) && set.add(at)) {
            alarmClock.ringAt(at);
        }
    }

    /** How many alarms are set. */
    public int count() {
        return set.size();
    }

    /** An alarm rang; one that rang before its instant is set again. */
    public void rang(Instant at) {
        set.remove(at);
        if (at.isAfter(clock.instant())) {
            await(at);
        }
    }
}
