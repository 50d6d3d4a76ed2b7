package io.huiyin.benchmarks.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Time that this process has had of the processors, its compiler and garbage collector included. */
final class Processor {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Processor() {}

    /** Microseconds since it began. */
    static double micros() {
        return (double) SYSTEM.getProcessCpuTime() / TimeUnit.MICROSECONDS.toNanos(1);
    }
}
