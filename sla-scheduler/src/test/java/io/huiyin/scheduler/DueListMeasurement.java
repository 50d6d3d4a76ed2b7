package io.huiyin.scheduler;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Origin;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.scheduler.alarm.AlarmClock;
import io.huiyin.scheduler.duelist.Ahead;
import io.huiyin.scheduler.duelist.DeadlineKey;
import io.huiyin.scheduler.duelist.DueList;
import io.huiyin.scheduler.duelist.Watch;
import io.huiyin.scheduler.duelist.WatchPlan;
import io.huiyin.scheduler.firing.Figures;
import io.huiyin.scheduler.firing.Firing;
import io.huiyin.scheduler.firing.NearAlarms;
import io.huiyin.scheduler.support.Wire;
import io.huiyin.scheduler.support.Wire.Fate;
import io.huiyin.storage.WorkShare;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * A program, not a test: puts deadlines due at one instant into a due-list, fires them at a command side that answers at
 * once, and fires as many bare triggers of Quartz's memory store beside it. Argument: how many.
 */
final class DueListMeasurement {

    private static final Clock CLOCK = Clock.systemUTC();

    private DueListMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        for (int round = 0; round < 3; round++) {
            measureDueList(count);
            measureQuartz(count);
        }
        System.exit(0);
    }

    private static void measureDueList(int count) {
        Wire wire = new Wire(null, () -> Fate.ARRIVES);
        NearAlarms alarms = new NearAlarms(new Silent(), CLOCK, Pace.USUAL);
        DueList dueList = new DueList(SlaSchedulerSettings.PARTS, alarms::await);
        WatchPlan plan = new WatchPlan(DeadlineRules.shipped(), WorkingCalendar.shipped(), DueCommands.ofEveryKind());
        Figures figures = new Figures();
        Firing firing = new Firing(
                wire, dueList, WorkShare.ofTheOnlyNode(SlaSchedulerSettings.PARTS), plan, figures, CLOCK, Pace.USUAL);
        Instant due = CLOCK.instant();
        long before = usedMemory();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            dueList.watch(watch(i, due));
        }
        long scheduled = System.nanoTime();
        long memory = usedMemory() - before;
        long fire = System.nanoTime();
        firing.fireWhatIsDue();
        long fired = System.nanoTime();
        System.out.printf(
                "due-list: %d watched, %.2f us and %d bytes each; fired in %.0f ms, answered %d%n",
                count,
                (scheduled - start) / 1_000.0 / count,
                memory / count,
                (fired - fire) / 1_000_000.0,
                figures.answeredCommands());
    }

    private static void measureQuartz(int count) throws Exception {
        Scheduler quartz = new StdSchedulerFactory().getScheduler();
        CountDownLatch all = new CountDownLatch(count);
        quartz.setJobFactory((fired, scheduler) -> context -> all.countDown());
        for (int i = 0; i < count; i++) {
            quartz.scheduleJob(
                    JobBuilder.newJob(Job.class).withIdentity("job-" + i).build(),
                    TriggerBuilder.newTrigger().startNow().build());
        }
        long start = System.nanoTime();
        quartz.start();
        all.await();
        System.out.printf(
                "Quartz: %d bare triggers fired in %.0f ms%n", count, (System.nanoTime() - start) / 1_000_000.0);
        quartz.shutdown(true);
    }

    private static Watch watch(int number, Instant due) {
        return Watch.of(
                new DeadlineKey(
                        new CaseId("complaint-018f0000-0000-7000-8000-" + (100_000_000_000L + number)),
                        DeadlineId.REPLY_TO_CITIZEN),
                1,
                Origin.LIVE,
                List.of(
                        new Ahead(MilestoneId.percent(80), due.plusNanos(0)),
                        new Ahead(MilestoneId.DUE, due.plus(Duration.ofDays(1))),
                        new Ahead(MilestoneId.percent(120), due.plus(Duration.ofDays(2)))));
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static final class Silent implements AlarmClock {

        @Override
        public void start(Duration beat, Bell bell) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ringAt(Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    }
}
