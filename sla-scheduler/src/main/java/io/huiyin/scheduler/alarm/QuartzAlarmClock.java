package io.huiyin.scheduler.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.quartz.DateBuilder;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.simpl.RAMJobStore;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.spi.TriggerFiredBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An alarm clock of Quartz: a scheduler of its own with its own threads and its jobs in memory only, since the ledger
 * remembers. One trigger an instant.
 */
public final class QuartzAlarmClock implements AlarmClock {

    private static final Logger LOG = LoggerFactory.getLogger(QuartzAlarmClock.class);

    private static final int THREADS = 2;
    // Quartz may ring up to two milliseconds early.
    private static final Duration AFTER_ITS_INSTANT = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofDays(20);
    private static final String ALARMS = "alarms";
    private static final JobKey RING = new JobKey("ring");
    private static final JobKey BEAT = new JobKey("beat");

    private final Scheduler quartz;
    private final Clock clock;

    private QuartzAlarmClock(Scheduler quartz, Clock clock) {
        this.quartz = quartz;
        this.clock = clock;
    }

    /**
     * Makes a scheduler that does not ring yet.
     *
     * @param name whose alarm clock it is, for thread names and logs
     * @param clock the house's clock, against which instants are read
     * @throws IllegalStateException if Quartz keeps its jobs anywhere but in memory
     */
    public static QuartzAlarmClock open(String name, Clock clock) {
        try {
            Scheduler quartz = new StdSchedulerFactory(properties(name)).getScheduler();
            requireMemoryOnly(quartz);
            return new QuartzAlarmClock(quartz, clock);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz cannot be set up", e);
        }
    }

    @Override
    public void start(Duration beat, Bell bell) {
        try {
            quartz.setJobFactory((fired, scheduler) -> job(fired, bell));
            quartz.addJob(durable(RING), true);
            quartz.scheduleJob(durable(BEAT), beatEvery(beat));
            quartz.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    @Override
    public synchronized void ringAt(Instant at) {
        try {
            if (quartz.isShutdown()) {
                return;
            }
            Trigger alarm = alarmAt(at);
            if (quartz.rescheduleJob(alarm.getKey(), alarm) == null) {
                quartz.scheduleJob(alarm);
            }
        } catch (SchedulerException e) {
            // The next beat does what this alarm would have done.
            LOG.error("Quartz takes no alarm for {}", at, e);
        }
    }

    @Override
    public void close() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not stop", e);
        }
    }

    private Trigger alarmAt(Instant at) {
        Duration wait = Duration.between(clock.instant(), at).plus(AFTER_ITS_INSTANT);
        return TriggerBuilder.newTrigger()
                .withIdentity(new TriggerKey(at.toString(), ALARMS))
                .forJob(RING)
                .startAt(DateBuilder.futureDate(milliseconds(wait), IntervalUnit.MILLISECOND))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }

    // An alarm beyond three weeks rings early, which does no harm.
    private static int milliseconds(Duration wait) {
        Duration shortened = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return Math.toIntExact(Math.max(0, shortened.toMillis()));
    }

    private static Trigger beatEvery(Duration beat) {
        return TriggerBuilder.newTrigger()
                .withIdentity(BEAT.getName())
                .startNow()
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(beat.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    private static JobDetail durable(JobKey key) {
        return JobBuilder.newJob(Job.class).withIdentity(key).storeDurably().build();
    }

    private static Job job(TriggerFiredBundle fired, Bell bell) {
        if (fired.getJobDetail().getKey().equals(BEAT)) {
            return context -> bell.beats();
        }
        Instant at = Instant.parse(fired.getTrigger().getKey().getName());
        return context -> bell.rings(at);
    }

    private static void requireMemoryOnly(Scheduler quartz) throws SchedulerException {
        Class<?> store = quartz.getMetaData().getJobStoreClass();
        if (!store.equals(RAMJobStore.class)) {
            throw new IllegalStateException("Quartz must keep its jobs in memory, not in " + store.getName());
        }
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        // Two of one name in one process would be one and the same scheduler.
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, name + "-" + UUID.randomUUID());
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_ID, name);
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_THREAD_NAME, name + "-alarms");
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_MAKE_SCHEDULER_THREAD_DAEMON, "true");
        properties.setProperty(StdSchedulerFactory.PROP_JOB_STORE_CLASS, RAMJobStore.class.getName());
        properties.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_CLASS, SimpleThreadPool.class.getName());
        properties.setProperty("org.quartz.threadPool.threadCount", Integer.toString(THREADS));
        properties.setProperty("org.quartz.threadPool.threadNamePrefix", name + "-alarm");
        properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        return properties;
    }
}
