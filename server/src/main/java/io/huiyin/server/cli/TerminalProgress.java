package io.huiyin.server.cli;

import io.huiyin.server.control.ProgressListener;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress on standard error, so that standard output holds results only: a bar at a terminal, and a line now and then
 * where it goes to a file.
 */
final class TerminalProgress implements ProgressListener, AutoCloseable {

    private static final int WIDTH = 100;
    private static final int LINE_EVERY_MILLIS = 5_000;

    private ProgressBar bar;

    TerminalProgress(String task) {
        this.bar = bar(task);
    }

    @Override
    public void advanced(long done, long total) {
        bar.maxHint(total);
        bar.stepTo(done);
    }

    /** Progress of a task that comes after this one; begins a new bar when it is told of first. */
    ProgressListener followedBy(String task) {
        AtomicBoolean begun = new AtomicBoolean();
        return (done, total) -> {
            if (begun.compareAndSet(false, true)) {
                bar.close();
                bar = bar(task);
            }
            advanced(done, total);
        };
    }

    @Override
    public void close() {
        bar.close();
    }

    @SuppressWarnings("SystemConsoleNull") // from Java 22 on files get the bar, which does no harm
    private static ProgressBar bar(String task) {
        ProgressBarBuilder builder = new ProgressBarBuilder().setTaskName(task).setStyle(ProgressBarStyle.ASCII);
        if (System.console() == null) {
            builder.setConsumer(new DelegatingProgressBarConsumer(System.err::println, WIDTH))
                    .setUpdateIntervalMillis(LINE_EVERY_MILLIS);
        } else {
            builder.setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH));
        }
        return builder.build();
    }
}
