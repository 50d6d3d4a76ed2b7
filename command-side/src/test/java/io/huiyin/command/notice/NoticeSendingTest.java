package io.huiyin.command.notice;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.FinishNotice;
import io.huiyin.api.notice.NoticeBatchQueued;
import io.huiyin.api.notice.NoticeBatchResultsRecorded;
import io.huiyin.api.notice.NoticeFinished;
import io.huiyin.api.notice.NoticeResumed;
import io.huiyin.api.notice.NoticeStarted;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.notice.NoticeStopped;
import io.huiyin.api.notice.ResumeNotice;
import io.huiyin.api.notice.StopNotice;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.support.Askers;
import org.junit.jupiter.api.Test;

class NoticeSendingTest extends NoticeTest {

    @Test
    void a_notice_goes_out_when_the_number_of_people_is_confirmed() {
        happens(aDraftTo(TWO_PEOPLE).when(start("start-1", 2), OFFICER), new NoticeStarted(ID, 2, NOW));
    }

    @Test
    void another_number_than_there_are_people_is_refused() {
        isRefused(
                aDraftTo(TWO_PEOPLE).when(start("start-1", 3), OFFICER),
                refused("confirmedRecipients", RefusalCode.RECIPIENTS_DIFFER, 3, 2));
    }

    @Test
    void nobody_is_told_without_recipients() {
        isRefused(aDraft().when(start("start-1", 0), OFFICER), refused("file", RefusalCode.NO_RECIPIENTS));
    }

    @Test
    void a_file_with_no_usable_address_tells_nobody() {
        isRefused(
                aDraftTo("email\nnobody\n").when(start("start-1", 0), OFFICER),
                refused("file", RefusalCode.NO_RECIPIENTS));
    }

    @Test
    void a_notice_about_an_incident_closed_meanwhile_stays_a_draft() {
        var given = aDraftTo(TWO_PEOPLE);
        incidents.close();
        isRefused(given.when(start("start-1", 2), OFFICER), refused(null, RefusalCode.INCIDENT_CLOSED));
    }

    @Test
    void an_officer_of_another_organisation_starts_nothing() {
        isRefused(
                aDraftTo(TWO_PEOPLE).when(start("start-1", 2), OTHER_OFFICER),
                refused(null, RefusalCode.NOT_YOUR_INCIDENT));
    }

    @Test
    void a_notice_starts_once() {
        nothingHappens(aRunningNotice().when(start("start-1", 2), OFFICER));
        isRefused(
                aRunningNotice().when(start("start-2", 2), OFFICER),
                refused(null, RefusalCode.NOTICE_WRONG_STATE, NoticeStatus.RUNNING, NoticeStatus.DRAFT));
    }

    @Test
    void a_person_stops_a_running_notice_and_says_why() {
        happens(
                aRunningNotice().when(stop("stop-1"), SUPERVISOR),
                new NoticeStopped(ID, sealed("noticeStopReason", "内容有误"), NOW));
        isRefused(
                aRunningNotice().when(new StopNotice(ID, new CommandId("stop-1"), null, text(" ")), SUPERVISOR),
                refused("reason", RefusalCode.REQUIRED));
    }

    @Test
    void a_batch_that_went_out_meanwhile_does_not_keep_a_person_from_stopping() {
        happens(
                aNoticeWithItsBatchOut().when(new StopNotice(ID, new CommandId("stop-1"), 2L, text("内容有误")), OFFICER),
                new NoticeStopped(ID, sealed("noticeStopReason", "内容有误"), NOW));
    }

    @Test
    void what_somebody_decided_meanwhile_does() {
        isRefused(
                aStoppedNotice().when(new ResumeNotice(ID, new CommandId("resume-1"), 2L), OFFICER),
                refused("expectedVersion", RefusalCode.CHANGED_SINCE, 2, 3));
    }

    @Test
    void a_stopped_notice_goes_on() {
        happens(
                aStoppedNotice().when(new ResumeNotice(ID, new CommandId("resume-1"), null), OFFICER),
                new NoticeResumed(ID, NOW));
    }

    @Test
    void only_what_was_stopped_goes_on() {
        isRefused(
                aRunningNotice().when(new ResumeNotice(ID, new CommandId("resume-1"), null), OFFICER),
                refused(null, RefusalCode.NOTICE_WRONG_STATE, NoticeStatus.RUNNING, NoticeStatus.STOPPED));
    }

    @Test
    void a_batch_goes_out_on_record_once() {
        happens(aRunningNotice().when(queued("queued-1", 1, 2), HOUSE), new NoticeBatchQueued(ID, 1, 2, "keys", NOW));
        nothingHappens(aNoticeWithItsBatchOut().when(queued("queued-again", 1, 2), HOUSE));
    }

    @Test
    void no_batch_of_a_stopped_notice_goes_out_not_even_one_begun_before() {
        isRefused(
                aNoticeWithItsBatchOut()
                        .andGivenCommands(sent(stop("stop-1"), Askers.OFFICER))
                        .when(queued("queued-2", 1, 2), HOUSE),
                refused(null, RefusalCode.NOTICE_WRONG_STATE, NoticeStatus.STOPPED, NoticeStatus.RUNNING));
    }

    @Test
    void there_are_as_many_batches_as_the_recipients_fill() {
        isRefused(
                aRunningNotice().when(queued("queued-1", 2, 2), HOUSE), refused("batch", RefusalCode.UNKNOWN_BATCH, 2));
    }

    @Test
    void a_batch_has_as_many_people_as_were_taken_for_it() {
        isRefused(
                aRunningNotice().when(queued("queued-1", 1, 3), HOUSE),
                refused("size", RefusalCode.BATCH_SIZE_DIFFERS, 2, 3));
        happens(
                aRunningNoticeTo(people(501), 501).when(queued("queued-1", 2, 1), HOUSE),
                new NoticeBatchQueued(ID, 2, 1, "keys", NOW));
    }

    @Test
    void only_the_house_says_what_went_out() {
        isRefused(
                aRunningNotice().when(queued("queued-1", 1, 2), OFFICER),
                refused(null, RefusalCode.NOT_YOUR_ROLE, Role.SECURITY_OFFICER));
    }

    @Test
    void results_of_a_batch_are_recorded_once() {
        happens(
                aNoticeWithItsBatchOut().when(results("results-1", 1, allTaken(2)), HOUSE),
                new NoticeBatchResultsRecorded(ID, 1, allTaken(2), NOW));
        nothingHappens(aNoticeWithItsBatchOut()
                .andGivenCommands(sent(results("results-1", 1, allTaken(2)), Askers.HOUSE))
                .when(results("results-2", 1, allTaken(2)), HOUSE));
    }

    @Test
    void results_of_what_went_out_before_a_stop_are_recorded_after_it() {
        happens(
                aNoticeWithItsBatchOut()
                        .andGivenCommands(sent(stop("stop-1"), Askers.OFFICER))
                        .when(results("results-1", 1, allTaken(2)), HOUSE),
                new NoticeBatchResultsRecorded(ID, 1, allTaken(2), NOW));
    }

    @Test
    void results_account_for_everybody_of_the_batch() {
        isRefused(
                aNoticeWithItsBatchOut().when(results("results-1", 1, allTaken(3)), HOUSE),
                refused("results", RefusalCode.BATCH_SIZE_DIFFERS, 2, 3));
    }

    @Test
    void there_are_no_results_of_what_did_not_go_out() {
        isRefused(
                aRunningNotice().when(results("results-1", 1, allTaken(2)), HOUSE),
                refused("batch", RefusalCode.UNKNOWN_BATCH, 1));
    }

    @Test
    void a_notice_ends_when_every_batch_has_its_results() {
        BatchResults mixed = new BatchResults(1, 0, 1, "results", NOW.plusSeconds(1), NOW.plusSeconds(1));
        happens(
                aNoticeWithItsBatchOut()
                        .andGivenCommands(sent(results("results-1", 1, mixed), Askers.HOUSE))
                        .when(finish("finish-1"), HOUSE),
                new NoticeFinished(ID, 1, 0, 1, NOW.plusSeconds(1), NOW));
    }

    @Test
    void a_notice_does_not_end_before_that() {
        isRefused(
                aNoticeWithItsBatchOut().when(finish("finish-1"), HOUSE), refused(null, RefusalCode.BATCHES_OPEN, "1"));
    }

    @Test
    void a_message_that_comes_back_after_the_end_is_recorded() {
        BatchResults oneCameBack = new BatchResults(1, 1, 0, "results 2", NOW.plusSeconds(1), NOW.plusSeconds(2));
        happens(
                aNoticeWithItsBatchOut()
                        .andGivenCommands(
                                sent(results("results-1", 1, allTaken(2)), Askers.HOUSE),
                                sent(finish("finish-1"), Askers.HOUSE))
                        .when(results("results-2", 1, oneCameBack), HOUSE),
                new NoticeBatchResultsRecorded(ID, 1, oneCameBack, NOW));
        nothingHappens(aNoticeWithItsBatchOut()
                .andGivenCommands(
                        sent(results("results-1", 1, allTaken(2)), Askers.HOUSE),
                        sent(finish("finish-1"), Askers.HOUSE))
                .when(finish("finish-2"), HOUSE));
    }

    private static FinishNotice finish(String commandId) {
        return new FinishNotice(ID, new CommandId(commandId));
    }
}
