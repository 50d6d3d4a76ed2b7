package io.huiyin.benchmarks.deadlines;

import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.simpl.RAMJobStore;

/**
 * Quartz's own store in memory, firing triggers that do nothing: what would be gained by having no ledger. Each has a job of
 * its own, for the store looks through all triggers of a job when one of them has ended.
 */
final class BareTriggers {

    private static final String THREADS = "10";

    private BareTriggers() {}

    /**
     * What it took.
     *
     * @param scheduling seconds to schedule them
     * @param firing seconds to fire all of them
     */
    record Took(double scheduling, double firing, long bytesEach) {}

    static Took fire(int count) throws SchedulerException, InterruptedException {
        Scheduler quartz = new StdSchedulerFactory(properties()).getScheduler();
        CountDownLatch all = new CountDownLatch(count);
        quartz.setJobFactory((fired, scheduler) -> context -> all.countDown());
        Memory before = Memory.now();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            quartz.scheduleJob(
                    JobBuilder.newJob(Job.class).withIdentity("deadline-" + i).build(),
                    TriggerBuilder.newTrigger()
                            .withIdentity("deadline-" + i)
                            .startNow()
                            .build());
        }
        double scheduling = Seconds.since(start);
        long bytes = Memory.now().bytesSince(before) / count;
        long fire = System.nanoTime();
        quartz.start();
        all.await();
        double firing = Seconds.since(fire);
        quartz.shutdown(true);
        return new Took(scheduling, firing, bytes);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "bare");
        properties.setProperty(StdSchedulerFactory.PROP_JOB_STORE_CLASS, RAMJobStore.class.getName());
        properties.setProperty("org.quartz.threadPool.threadCount", THREADS);
        return properties;
    }
}
