package io.huiyin.command.notice;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.notice.NoticeRevised;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.notice.ReviseNotice;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownIncidents;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeDraftingTest extends NoticeTest {

    @Test
    void an_officer_writes_a_notice_about_an_incident_of_the_own_organisation() {
        happens(fixture.givenNoPriorActivity().when(draft("draft-1"), OFFICER), drafted(draft("draft-1")));
    }

    @Test
    void a_supervisor_writes_about_any_incident_and_in_two_languages() {
        var both = draft("draft-1", KnownIncidents.OPEN, letter(), letter(), NoticeItem.CAUSE);
        happens(fixture.givenNoPriorActivity().when(both, SUPERVISOR), drafted(both));
    }

    @Test
    void an_officer_of_another_organisation_is_refused() {
        isRefused(
                fixture.givenNoPriorActivity().when(draft("draft-1"), OTHER_OFFICER),
                refused(null, RefusalCode.NOT_YOUR_INCIDENT));
    }

    @Test
    void nobody_else_writes_notices() {
        isRefused(
                fixture.givenNoPriorActivity().when(draft("draft-1"), AGENT),
                refused(null, RefusalCode.NOT_YOUR_ROLE, Role.HOTLINE_AGENT));
    }

    @Test
    void there_is_no_notice_about_an_incident_nobody_registered() {
        isRefused(
                fixture.givenNoPriorActivity().when(draft("draft-1", KnownIncidents.UNKNOWN), OFFICER),
                refused("incidentId", RefusalCode.UNKNOWN_INCIDENT, KnownIncidents.UNKNOWN));
    }

    @Test
    void there_is_no_notice_about_a_closed_incident() {
        isRefused(
                fixture.givenNoPriorActivity().when(draft("draft-1", KnownIncidents.CLOSED), OFFICER),
                refused(null, RefusalCode.INCIDENT_CLOSED));
    }

    @Test
    void every_item_of_the_law_is_filled_in_or_marked_as_unknown() {
        NoticeLetter bare = new NoticeLetter(text("告知"), text("您好。"), null, null, text(" "), null, null, null);
        isRefused(
                fixture.givenNoPriorActivity()
                        .when(draft("draft-1", KnownIncidents.OPEN, bare, null, NoticeItem.CAUSE), OFFICER),
                refused(
                        Violation.of("chinese.dataConcerned", RefusalCode.REQUIRED),
                        Violation.of("chinese.possibleHarm", RefusalCode.REQUIRED),
                        Violation.of("chinese.measuresTaken", RefusalCode.REQUIRED),
                        Violation.of("chinese.selfProtection", RefusalCode.REQUIRED),
                        Violation.of("chinese.contact", RefusalCode.REQUIRED)));
    }

    @Test
    void no_item_is_filled_in_and_unknown_at_once() {
        isRefused(
                fixture.givenNoPriorActivity()
                        .when(
                                draft("draft-1", KnownIncidents.OPEN, letter("接口未鉴权"), letter(), NoticeItem.CAUSE),
                                OFFICER),
                refused("chinese.cause", RefusalCode.ITEM_KNOWN_AND_UNKNOWN));
    }

    @Test
    void both_languages_say_the_same_items() {
        isRefused(
                fixture.givenNoPriorActivity()
                        .when(draft("draft-1", KnownIncidents.OPEN, letter("接口未鉴权"), letter()), OFFICER),
                refused("english.cause", RefusalCode.REQUIRED));
    }

    @Test
    void whom_people_can_ask_is_always_known() {
        NoticeLetter noContact = new NoticeLetter(
                text("告知"), text("您好。"), text("姓名"), text("攻击"), text("诈骗"), text("已关闭"), text("改密码"), null);
        isRefused(
                fixture.givenNoPriorActivity()
                        .when(draft("draft-1", KnownIncidents.OPEN, noContact, null, NoticeItem.CONTACT), OFFICER),
                refused(
                        "unknownItems",
                        RefusalCode.NOT_ALLOWED,
                        "DATA_CONCERNED, CAUSE, POSSIBLE_HARM, MEASURES_TAKEN, SELF_PROTECTION"));
    }

    @Test
    void a_subject_has_no_room_for_a_second_header() {
        NoticeLetter injected = new NoticeLetter(
                text("告知\r\nBcc: all@example.cn"),
                text("您好。"),
                text("姓名"),
                null,
                text("诈骗"),
                text("已关闭"),
                text("改密码"),
                text("12345"));
        isRefused(
                fixture.givenNoPriorActivity()
                        .when(draft("draft-1", KnownIncidents.OPEN, injected, null, NoticeItem.CAUSE), OFFICER),
                refused("chinese.subject", RefusalCode.CONTROL_CHARACTERS));
    }

    @Test
    void the_same_draft_again_has_no_second_effect() {
        nothingHappens(aDraft().when(draft("draft-1"), OFFICER));
    }

    @Test
    void another_text_under_the_same_id_is_refused() {
        isRefused(
                aDraft().when(draft("draft-1", KnownIncidents.OPEN, letter("攻击"), null), OFFICER),
                refused("commandId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void a_draft_is_written_anew() {
        happens(
                aDraft().when(revision("revise-1"), OFFICER),
                new NoticeRevised(ID, sealedLetter(), sealedLetter(), List.of(NoticeItem.CAUSE), NOW));
    }

    @Test
    void a_notice_that_has_begun_is_not_written_anew() {
        isRefused(
                aRunningNotice().when(revision("revise-1"), OFFICER),
                refused(null, RefusalCode.NOTICE_WRONG_STATE, NoticeStatus.RUNNING, NoticeStatus.DRAFT));
    }

    @Test
    void the_same_revision_again_has_no_second_effect() {
        nothingHappens(aDraft().andGivenCommands(sent(revision("revise-1"), Askers.OFFICER))
                .when(revision("revise-1"), OFFICER));
    }

    private static ReviseNotice revision(String commandId) {
        return new ReviseNotice(
                ID, new CommandId(commandId), null, letter(), letter(), List.of(NoticeItem.CAUSE, NoticeItem.CAUSE));
    }
}
