package io.huiyin.command.notice;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Envelopes.firstEvent;
import static io.huiyin.command.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;

import io.huiyin.api.CommandId;
import io.huiyin.api.notice.NoticeLanguage;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.notice.RecipientsFile;
import io.huiyin.api.notice.RecipientsTaken;
import io.huiyin.api.notice.RejectedRecipient;
import io.huiyin.api.notice.TakeRecipients;
import io.huiyin.api.notice.TakenRecipients;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownIncidents;
import io.huiyin.personaldata.recipients.KeysDigest;
import io.huiyin.personaldata.recipients.Recipient;
import io.huiyin.personaldata.recipients.RecipientList;
import io.huiyin.personaldata.recipients.RejectedRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeRecipientsTest extends NoticeTest {

    @Test
    void recipients_are_counted_and_kept_sealed_before_they_are_on_record() {
        RecipientsTaken taken = taken(TWO_PEOPLE);
        assertThat(taken.recipients()).isEqualTo(2);
        assertThat(taken.batches()).isEqualTo(1);
        assertThat(taken.takenAt()).isEqualTo(NOW);
        List<Recipient> people = lists.page(list(taken), 1);
        assertThat(people)
                .extracting(Recipient::address, Recipient::name, Recipient::language)
                .containsExactly(
                        tuple(text("li@example.cn"), text("李明"), NoticeLanguage.CHINESE),
                        tuple(text("smith@example.com"), text("Ann Smith"), NoticeLanguage.ENGLISH));
        assertThat(taken.keysDigest()).isEqualTo(KeysDigest.of(people));
    }

    @Test
    void whoever_sends_them_hears_the_counts() {
        aDraft().when(recipients("take-1", "email\na@example.cn\nA@EXAMPLE.cn\nnobody\n"), OFFICER)
                .expectResultMessagePayload(new TakenRecipients(1, 1, 1));
    }

    @Test
    void a_row_that_cannot_be_used_is_named_and_the_others_are_in() {
        RecipientsTaken taken = taken("""
                email,name,language
                a@example.cn,甲,zh-CN
                ,乙,zh
                not an address,丙,zh
                b@example.cn,丁,fr
                c@example.cn,"戊
                己",en
                "d@example.cn\r\nBcc: x@example.cn",庚,en
                e@example.cn,辛
                f@example.cn,壬,EN-us
                """);
        assertThat(taken.recipients()).isEqualTo(2);
        assertThat(taken.rejected()).isEqualTo(6);
        assertThat(new RejectedRows(kept).of(list(taken)))
                .containsExactly(
                        new RejectedRecipient(3, Violation.of("email", RefusalCode.REQUIRED)),
                        new RejectedRecipient(4, Violation.of("email", RefusalCode.MALFORMED, "name@example.cn")),
                        new RejectedRecipient(5, Violation.of("language", RefusalCode.NOT_ALLOWED, "zh, en")),
                        new RejectedRecipient(6, Violation.of("name", RefusalCode.CONTROL_CHARACTERS)),
                        new RejectedRecipient(8, Violation.of("email", RefusalCode.MALFORMED, "name@example.cn")),
                        new RejectedRecipient(10, Violation.of(null, RefusalCode.FIELD_COUNT, 2, 3)));
    }

    @Test
    void an_address_counts_once_however_it_is_written() {
        RecipientsTaken taken = taken("Email\n a@example.cn \nA@Example.CN\na＠example.cn\n");
        assertThat(taken.recipients()).isEqualTo(1);
        assertThat(taken.duplicates()).isEqualTo(2);
    }

    @Test
    void a_byte_order_mark_and_other_columns_do_no_harm() {
        RecipientsTaken taken = taken("\uFEFFid,EMAIL\n1,a@example.cn\n\n2,b@example.cn\n");
        assertThat(taken.recipients()).isEqualTo(2);
    }

    @Test
    void five_hundred_people_are_one_batch() {
        RecipientsTaken taken = taken(people(1001));
        assertThat(taken.batches()).isEqualTo(3);
        assertThat(lists.page(list(taken), 1)).hasSize(500);
        assertThat(lists.page(list(taken), 3)).hasSize(1);
    }

    @Test
    void names_in_another_encoding_refuse_the_whole_file_and_nothing_of_it_stays() {
        byte[] gbk = (people(1001).strip().replace("\n", ",\n").replaceFirst("email,", "email,name") + ",李明\n")
                .getBytes(Charset.forName("GBK"));
        isRefused(aDraft().when(recipients("take-1", gbk), OFFICER), refused("file", RefusalCode.NOT_UTF_8));
        assertThat(kept.idsOf("notice-recipients")).isEmpty();
    }

    @Test
    void a_file_of_two_byte_characters_with_its_mark_is_read() {
        byte[] utf16 = ("\uFEFF" + TWO_PEOPLE).getBytes(StandardCharsets.UTF_16LE);
        aDraft().when(recipients("take-1", utf16), OFFICER).expectResultMessagePayload(new TakenRecipients(2, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "name\n李明\n", "邮箱\na@example.cn\n"})
    void a_file_without_a_column_for_addresses_is_refused(String csv) {
        isRefused(
                aDraft().when(recipients("take-1", csv), OFFICER),
                refused("file", RefusalCode.MISSING_COLUMNS, "email"));
    }

    @Test
    void a_header_alone_tells_nobody() {
        isRefused(aDraft().when(recipients("take-1", "email\n"), OFFICER), refused("file", RefusalCode.NO_RECIPIENTS));
    }

    @Test
    void a_quotation_that_never_ends_is_no_row_of_its_own() {
        isRefused(
                aDraft().when(recipients("take-1", "email\n\"" + "x".repeat(17 * 1024 * 1024)), OFFICER),
                hasToString(containsString("BROKEN_CSV")));
    }

    @Test
    void more_rows_than_a_notice_takes_are_refused() {
        isRefused(
                aDraft().when(recipients("take-1", people(200_001)), OFFICER),
                refused("file", RefusalCode.TOO_MANY_ROWS, 200_000));
        assertThat(kept.idsOf("notice-recipients")).isEmpty();
    }

    @Test
    void a_file_larger_than_any_list_is_refused() {
        isRefused(
                aDraft().when(recipients("take-1", "email\n" + ("x".repeat(1023) + "\n").repeat(32 * 1024)), OFFICER),
                refused("file", RefusalCode.FILE_TOO_LARGE, 32));
    }

    @Test
    void a_file_that_breaks_off_is_refused_and_nothing_of_it_stays() throws IOException {
        byte[] begun = people(1001).getBytes(StandardCharsets.UTF_8);
        AtomicBoolean readOnce = new AtomicBoolean();
        RecipientsFile breaking = RecipientsFile.of(() -> readOnce.getAndSet(true)
                ? new SequenceInputStream(new ByteArrayInputStream(begun), new BrokenStream())
                : new ByteArrayInputStream(begun));
        isRefused(
                aDraft().when(new TakeRecipients(ID, new CommandId("take-1"), null, breaking), OFFICER),
                refused("file", RefusalCode.FILE_UNREADABLE));
        assertThat(kept.idsOf("notice-recipients")).isEmpty();
    }

    private static final class BrokenStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("The connection is gone");
        }
    }

    @Test
    void a_file_taken_again_takes_the_place_of_the_first() {
        aDraftTo(TWO_PEOPLE)
                .when(recipients("take-2", people(3)), OFFICER)
                .expectResultMessagePayload(new TakenRecipients(3, 0, 0));
    }

    @Test
    void the_same_file_under_the_same_command_is_taken_once() {
        ResultValidator<NoticeCampaign> again = aDraftTo(TWO_PEOPLE).when(recipients("take-1", TWO_PEOPLE), OFFICER);
        nothingHappens(again);
        again.expectResultMessagePayload(new TakenRecipients(2, 0, 0));
    }

    @Test
    void another_file_under_the_same_command_is_another_wish() {
        isRefused(
                aDraftTo(TWO_PEOPLE).when(recipients("take-1", people(3)), OFFICER),
                refused("commandId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void recipients_stay_when_a_notice_has_begun() {
        isRefused(
                aRunningNotice().when(recipients("take-2", people(3)), OFFICER),
                refused(null, RefusalCode.NOTICE_WRONG_STATE, NoticeStatus.RUNNING, NoticeStatus.DRAFT));
    }

    @Test
    void an_officer_of_another_organisation_adds_nobody() {
        isRefused(
                aDraft().when(recipients("take-1", TWO_PEOPLE), OTHER_OFFICER),
                refused(null, RefusalCode.NOT_YOUR_INCIDENT));
        assertThat(kept.idsOf("notice-recipients")).isEmpty();
    }

    @Test
    void a_notice_nobody_wrote_has_no_recipients() {
        isRefused(
                fixture.givenNoPriorActivity().when(recipients("take-1", TWO_PEOPLE), OFFICER),
                refused("campaignId", RefusalCode.UNKNOWN_NOTICE));
    }

    @Test
    void one_person_is_erased_and_only_the_key_stays() {
        RecipientsTaken taken = taken(people(501));
        Recipient person = lists.page(list(taken), 2).get(0);

        assertThat(lists.erase(list(taken), taken.batches(), person.key())).isTrue();
        assertThat(lists.erase(list(taken), taken.batches(), "nobody's")).isFalse();

        assertThat(lists.page(list(taken), 2))
                .containsExactly(new Recipient(person.key(), null, null, NoticeLanguage.CHINESE));
        assertThat(lists.page(list(taken), 1)).noneMatch(Recipient::erased);
    }

    @Test
    void lists_that_another_one_took_the_place_of_are_dropped() {
        RecipientsTaken first = taken(people(501));
        AtomicReference<RecipientsTaken> second = new AtomicReference<>();
        fixture.givenCommands(
                        sent(draft("draft-1"), Askers.OFFICER), sent(recipients("take-1", people(501)), Askers.OFFICER))
                .when(recipients("take-2", TWO_PEOPLE), OFFICER)
                .expectEventsMatching(firstEvent(RecipientsTaken.class, second::set));

        lists.dropAllBut(second.get().list(), ID);

        assertThat(kept.idsOf("notice-recipients")).hasSize(1);
        assertThat(lists.page(list(second.get()), 1)).hasSize(2);
        assertThat(first.list()).isNotEqualTo(second.get().list());
    }

    private RecipientsTaken taken(String csv) {
        AtomicReference<RecipientsTaken> taken = new AtomicReference<>();
        aDraft().when(recipients("take-1", csv), OFFICER)
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(firstEvent(RecipientsTaken.class, taken::set));
        return taken.get();
    }

    private static RecipientList list(RecipientsTaken taken) {
        return new RecipientList(KnownIncidents.OPEN.caseId(), ID, taken.list());
    }
}
