package io.huiyin.server.cli;

import io.huiyin.api.deadline.ChangePreview;
import java.io.PrintWriter;

/** Says on the command line what approving a change of deadlines would do. */
final class PreviewText {

    private PreviewText() {}

    static void print(ChangePreview preview, PrintWriter out) {
        out.printf("moves      %d open deadlines, %d of them into the past%n", preview.moved(), preview.pastAtOnce());
        out.printf("confirms   %d provisional deadlines%n", preview.confirmed());
        if (preview.leftAlone() > 0) {
            out.printf("leaves     %d deadlines that cannot be counted by it%n", preview.leftAlone());
        }
        preview.shifts().forEach(shift -> print(shift, out));
    }

    private static void print(ChangePreview.Shift shift, PrintWriter out) {
        if (shift.by() == null) {
            out.printf("  %s -> %s  %d%n", shift.from(), shift.to(), shift.deadlines());
        } else {
            out.printf(
                    "  %d min %s  %d%n",
                    shift.by().abs().toMinutes(), shift.by().isNegative() ? "earlier" : "later", shift.deadlines());
        }
    }
}
