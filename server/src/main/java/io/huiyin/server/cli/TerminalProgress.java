package io.huiyin.server.cli;

import io.huiyin.server.control.ProgressListener;
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

    private final ProgressBar bar;

    @SuppressWarnings("SystemConsoleNull") // from Java 22 on files get the bar, which does no harm
    TerminalProgress(String task) {
        ProgressBarBuilder builder = new ProgressBarBuilder().setTaskName(task).setStyle(ProgressBarStyle.ASCII);
        if (System.console() == null) {
            builder.setConsumer(new DelegatingProgressBarConsumer(System.err::println, WIDTH))
                    .setUpdateIntervalMillis(LINE_EVERY_MILLIS);
        } else {
            builder.setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH));
        }
        this.bar = builder.build();
    }

    @Override
    public void advanced(long done, long total) {
        bar.maxHint(total);
        bar.stepTo(done);
    }

    @Override
    public void close() {
        bar.close();
    }
}
