package io.huiyin.console.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.CalendarYearTable;
import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.calendar.SuspiciousDayCount;
import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.api.unit.UnitId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The working calendar and its drafts, as the API gives them. */
@Schema(description = "The working calendar in force, and every draft · 在用工作日历与草案")
record CalendarView(
        @Schema(description = "Content hash · 内容哈希") String calendar,
        NextYear nextYear,
        List<YearView> years,
        List<DraftView> drafts) {

    static CalendarView of(CalendarBook book) {
        return new CalendarView(
                book.calendar(),
                book.nextYear(),
                book.years().stream().map(YearView::of).toList(),
                book.drafts().stream().map(draft -> DraftView.of(draft, null)).toList());
    }

    /** One year. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record YearView(
            int year,

            @Schema(description = "Whether the notice of the year is in · 通知是否已发布")
            boolean complete,

            @Nullable String notice,
            List<LocalDate> holidays,
            List<LocalDate> makeUpWorkdays,
            List<DistrictDaysView> districtDays) {

        static YearView of(CalendarYearTable table) {
            return new YearView(
                    table.year(),
                    table.isFinal(),
                    table.notice(),
                    table.holidays(),
                    table.makeUpWorkdays(),
                    table.districts().stream().map(DistrictDaysView::of).toList());
        }
    }

    /** Days that are others in some districts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DistrictDaysView(
            String name,
            @Nullable String notice,
            List<String> districts,
            List<LocalDate> holidays,
            List<LocalDate> makeUpWorkdays) {

        static DistrictDaysView of(CalendarYearTable.OfDistricts days) {
            return new DistrictDaysView(
                    days.name(),
                    days.notice(),
                    days.districts().stream().map(UnitId::value).toList(),
                    days.holidays(),
                    days.makeUpWorkdays());
        }
    }

    /** One draft. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftView(
            int draft,
            ProposalStatus status,
            String before,
            String calendar,
            List<YearView> years,

            @Schema(description = "Years whose number of days off is not the usual one: look again · 天数异常，请复核")
            List<SuspiciousDayCount> dayCounts,

            String draftedBy,
            Instant draftedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            long moved,
            long confirmed,
            @Nullable PreviewView preview) {

        /** @param preview what approving it would do; null in a list, and when it waits no more */
        static DraftView of(CalendarDraftFile draft, @Nullable PreviewView preview) {
            AccountId decidedBy = draft.decidedBy();
            return new DraftView(
                    draft.draft(),
                    draft.status(),
                    draft.before(),
                    draft.calendar(),
                    draft.tables().stream().map(YearView::of).toList(),
                    draft.dayCounts(),
                    draft.draftedBy().value(),
                    draft.draftedAt(),
                    decidedBy == null ? null : decidedBy.value(),
                    draft.decidedAt(),
                    draft.moved(),
                    draft.confirmed(),
                    preview);
        }
    }
}
