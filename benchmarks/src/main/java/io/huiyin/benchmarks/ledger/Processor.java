package io.huiyin.benchmarks.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Time that somebody has had of the processors, which does not depend on who else wants them. */
final class Processor {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Processor() {}

    /** Microseconds of this process since it began, its compiler and garbage collector included. */
    static double micros() {
        return (double) SYSTEM.getProcessCpuTime() / TimeUnit.MICROSECONDS.toNanos(1);
    }

    /** Microseconds of this thread since it began. */
    static double microsOfThisThread() {
        return (double) ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                / TimeUnit.MICROSECONDS.toNanos(1);
    }
}
