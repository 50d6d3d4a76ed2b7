package io.huiyin.console.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.deadline.ChangePreview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What approving a proposal would do to the cases that are open now, as the API gives it. */
@Schema(description = "What approving would do to open cases · 批准后对未结事项的影响")
record PreviewView(long moved, long confirmed, long pastAtOnce, long leftAlone, List<ShiftView> shifts) {

    static PreviewView of(ChangePreview preview) {
        return new PreviewView(
                preview.moved(),
                preview.confirmed(),
                preview.pastAtOnce(),
                preview.leftAlone(),
                preview.shifts().stream().map(ShiftView::of).toList());
    }

    /** Deadlines that move alike. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShiftView(
            @Nullable LocalDate from,
            @Nullable LocalDate to,

            @Schema(
                    description = "Where days do not tell: how much later, ISO 8601, negative for earlier · 以时计",
                    example = "-PT20H30M")
            @Nullable
            String by,

            long deadlines,
            List<String> examples) {

        static ShiftView of(ChangePreview.Shift shift) {
            return new ShiftView(
                    shift.from(),
                    shift.to(),
                    shift.by() == null ? null : shift.by().toString(),
                    shift.deadlines(),
                    shift.examples());
        }
    }
}
