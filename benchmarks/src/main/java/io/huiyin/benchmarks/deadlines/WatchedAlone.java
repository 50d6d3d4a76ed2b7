package io.huiyin.benchmarks.deadlines;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Origin;
import io.huiyin.scheduler.SlaSchedulerSettings;
import io.huiyin.scheduler.duelist.Ahead;
import io.huiyin.scheduler.duelist.DeadlineKey;
import io.huiyin.scheduler.duelist.DueList;
import io.huiyin.scheduler.duelist.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The due-list without anything else: what one more deadline costs. */
record WatchedAlone(double microsEach, long bytesEach) {

    private static final double MICROS = 1e6;

    static WatchedAlone of(int count, Instant due) {
        Memory before = Memory.now();
        long start = System.nanoTime();
        DueList dueList = new DueList(SlaSchedulerSettings.PARTS, at -> {});
        for (int i = 0; i < count; i++) {
            dueList.watch(watch(i, due));
        }
        double micros = Seconds.since(start) * MICROS / count;
        long bytes = Memory.now().bytesSince(before) / count;
        if (dueList.standingAt(due).watched() != count) {
            throw new IllegalStateException("Not all are watched");
        }
        return new WatchedAlone(micros, bytes);
    }

    private static Watch watch(int number, Instant due) {
        return Watch.of(
                new DeadlineKey(
                        new CaseId("complaint-018f0000-0000-7000-8000-" + (100_000_000_000L + number)),
                        DeadlineId.REPLY_TO_CITIZEN),
                1,
                Origin.LIVE,
                due.minus(Duration.ofDays(7)),
                List.of(
                        Ahead.record(MilestoneId.percent(50), due.minus(Duration.ofDays(3))),
                        Ahead.record(MilestoneId.percent(80), due.minus(Duration.ofDays(1))),
                        Ahead.record(MilestoneId.DUE, due),
                        Ahead.record(MilestoneId.percent(120), due.plus(Duration.ofDays(1)))));
    }
}
