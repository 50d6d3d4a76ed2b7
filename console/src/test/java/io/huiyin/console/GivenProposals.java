package io.huiyin.console;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Colleague;
import io.huiyin.api.account.FindColleagues;
import io.huiyin.api.calendar.CalendarBook;
import io.huiyin.api.calendar.CalendarDraftFile;
import io.huiyin.api.calendar.CalendarYearTable;
import io.huiyin.api.calendar.FindCalendar;
import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.calendar.PreviewCalendarDraft;
import io.huiyin.api.calendar.SuspiciousDayCount;
import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.api.rules.DeadlineRuleView;
import io.huiyin.api.rules.FindRuleBook;
import io.huiyin.api.rules.PreviewRebasing;
import io.huiyin.api.rules.RuleBook;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One draft of the calendar and one re-basing, each number 1, brought by account-wang. */
final class GivenProposals {

    static final String HASH = "9".repeat(64);
    static final String WISH = "0193587a-0000-7000-8000-000000000009";

    private static final AccountId WANG = new AccountId("account-wang");
    private static final Instant AT = Instant.parse("2026-11-26T01:00:00Z");
    private static final CalendarYearTable YEAR = new CalendarYearTable(
            2027,
            true,
            "国办发明电〔2026〕9号",
            List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 3)),
            List.of(LocalDate.of(2027, 2, 20)),
            List.of(new CalendarYearTable.OfDistricts(
                    "西湖博览会",
                    "杭政办函〔2027〕1号",
                    List.of(new UnitId("unit-west-lake")),
                    List.of(LocalDate.of(2027, 9, 1)),
                    List.of(LocalDate.of(2027, 9, 11)))));

    private GivenProposals() {}

    /** The draft and what approving it would do. */
    static void draft(FakeQueries queries, ProposalStatus status) {
        CalendarDraftFile draft = new CalendarDraftFile(
                1,
                status,
                "4".repeat(64),
                HASH,
                List.of(YEAR),
                List.of(new SuspiciousDayCount(2027, 7, 13)),
                WANG,
                AT,
                null,
                null,
                0,
                0);
        queries.answer(
                FindCalendar.class,
                query -> new CalendarBook(
                        "4".repeat(64), List.of(YEAR), List.of(draft), new NextYear(2027, NextYear.Standing.ALARMING)));
        ChangePreview.Shift shift = new ChangePreview.Shift(
                LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 4), null, 312, List.of("H-2612-0001-3"));
        queries.answer(
                PreviewCalendarDraft.class, query -> Optional.of(new ChangePreview(312, 4088, 2, 0, List.of(shift))));
        people(queries);
    }

    /** The re-basing and what approving it would do. */
    static void rebasing(FakeQueries queries, ProposalStatus status) {
        RuleBook book = new RuleBook(
                List.of(
                        new RuleBook.Adopted(
                                "incident-report@2",
                                new DeadlineRuleView.Words("重大安全事件", "Major incidents"),
                                "{}",
                                HASH,
                                true,
                                AT,
                                true),
                        new RuleBook.Adopted("incident-report@1", null, "{}", HASH, false, AT, false)),
                List.of(new RuleBook.Rebasing(1, status, "incident-report@2", HASH, WANG, AT, null, null, 0)));
        queries.answer(FindRuleBook.class, query -> book);
        ChangePreview.Shift shift =
                new ChangePreview.Shift(null, null, Duration.ofMinutes(-1230), 12, List.of("S-2611-0001-3"));
        queries.answer(PreviewRebasing.class, query -> Optional.of(new ChangePreview(12, 0, 3, 1, List.of(shift))));
        people(queries);
    }

    private static void people(FakeQueries queries) {
        queries.answer(FindColleagues.class, query -> List.of(new Colleague(WANG, new ClearText("管理员老王"))));
    }
}
