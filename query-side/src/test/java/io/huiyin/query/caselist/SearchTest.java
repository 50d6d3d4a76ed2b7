package io.huiyin.query.caselist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.complaint.DispatchAcknowledged;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.House;
import io.huiyin.query.House.Asking;
import io.huiyin.query.TestCase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and search on a small set of cases, asked as people ask. */
class SearchTest {

    private static final UnitId PROPERTY = new UnitId("unit-property");
    private static final UnitId NOISE = new UnitId("unit-noise");

    private static House house;

    @BeforeAll
    static void some_cases() {
        house = House.open();
        house.established(PROPERTY.value(), "住房局");
        house.established(NOISE.value(), "环保局");
        TestCase lift = complaint(1, "小区物业不作为", "电梯坏了三天，物业公司没人管。WiFi6 信号也没有。", MatterKind.COMPLAINT, 0);
        TestCase noise = complaint(2, "夜间施工噪音扰民", "工地凌晨两点还在施工，噪音很大；物业说管不了", MatterKind.COMPLAINT, 1);
        TestCase wages = complaint(3, "拖欠农民工工资", "ABC建筑公司 (AND OR NOT) 拖欠工资 field:value* ~2", MatterKind.TIP_OFF, 2);
        TestCase praise = complaint(4, "表扬社区工作人员", "态度好，１２３４５热线帮了大忙", MatterKind.PRAISE, 3);
        TestCase late = complaint(5, "路灯不亮", "12号楼A座门口路灯坏了", MatterKind.HELP, -30);
        List.of(lift, noise, wages, praise, late).forEach(house::registered);
        house.happened(lift.id().value(), lift.dispatchedTo(PROPERTY));
        house.happened(noise.id().value(), noise.dispatchedTo(NOISE));
        house.happened(praise.id().value(), praise.replied("感谢来电，已转告街道", House.MONDAY), praise.met(House.MONDAY));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "物业, '1,2'",
        "噪音, 2",
        "电梯, 1",
        "灯, 5",
        "工, '2,3,4'",
        "拖欠工资, 3",
        "拖欠农民工工资, 3",
        "wifi6, 1",
        "WIFI6, 1",
        "abc建筑, 3",
        "12号楼A座, 5",
        "12号楼a座门口, 5",
        "12345, 4",
        "１２３４５热线, 4",
        "街道, 4",
        "物业 噪音, 2",
        "噪音 物业, 2",
        "物业、噪音, 2",
        "'物业，噪音！', 2",
        "物业 路灯, ''",
        "业物, ''",
        "12号楼座, ''",
        "2611, '1,2,3,4,5'",
        "0003, 3"
    })
    void finds_what_people_type(String text, String expected) {
        assertThat(numbersOf(house.find(text(text)))).containsExactlyInAnyOrder(running(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AND", "OR", "NOT", "field:value", "(AND OR NOT)", "field:value* ~2", "\"拖欠工资\"", "拖欠工资*"})
    void what_looks_like_a_query_language_is_plain_text(String text) {
        assertThat(numbersOf(house.find(text(text)))).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*:*", "工?", "subject:物业", "物业~", "[a TO b]", "+噪音 -物业", "/.*/", "a\\", "\"", "((("})
    void syntax_never_fails_and_never_matches_more_than_its_words(String text) {
        List<Integer> found = List.of(numbersOf(house.find(text(text))));
        assertThat(found).hasSizeLessThan(5);
    }

    @Test
    void punctuation_alone_finds_nothing_and_blanks_alone_restrict_nothing() {
        assertThat(house.find(text("？！…")).total()).isZero();
        assertThat(house.find(text("  　 ")).total()).isEqualTo(5);
    }

    @Test
    void a_whole_case_number_finds_exactly_that_case_in_either_case() {
        String number = complaint(2, "", "", MatterKind.HELP, 0).number().value();
        assertThat(numbersOf(house.find(text(number)))).containsExactly(2);
        assertThat(numbersOf(house.find(text(" " + number.toLowerCase(java.util.Locale.ROOT) + " "))))
                .containsExactly(2);
        assertThat(numbersOf(house.find(text(number + " 电梯")))).isEmpty();
    }

    @Test
    void filters_narrow_by_status_kind_unit_and_overdue() {
        assertThat(numbersOf(house.find(new CaseFilter(null, CaseStatus.REGISTERED, null, null, false))))
                .containsExactlyInAnyOrder(3, 5);
        assertThat(numbersOf(house.find(new CaseFilter(null, CaseStatus.DISPATCHED, null, null, false))))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(numbersOf(house.find(new CaseFilter(null, CaseStatus.REPLIED, null, null, false))))
                .containsExactly(4);
        assertThat(numbersOf(house.find(new CaseFilter(null, null, MatterKind.TIP_OFF, null, false))))
                .containsExactly(3);
        assertThat(numbersOf(house.find(new CaseFilter(null, null, null, NOISE, false))))
                .containsExactly(2);
        assertThat(numbersOf(house.find(new CaseFilter(null, null, null, null, true))))
                .containsExactly(5);
        assertThat(numbersOf(
                        house.find(new CaseFilter("物业", CaseStatus.DISPATCHED, MatterKind.COMPLAINT, NOISE, false))))
                .containsExactly(2);
    }

    @Test
    void everybody_finds_what_they_logged_themselves() {
        try (House other = House.open()) {
            TestCase mine = complaint(7, "占道", "占道经营", MatterKind.COMPLAINT, 0);
            Envelope me = new Envelope(
                    new AccountId("account-test"), Role.HOTLINE_AGENT, null, null, null, "test", Origin.LIVE);
            mine.registered()
                    .forEach(event -> other.ledger.append(mine.id().value(), event, House.MONDAY, me.toMetaData()));
            other.registered(complaint(8, "占道", "占道经营", MatterKind.COMPLAINT, 0));

            assertThat(numbersOf(other.find(CaseFilter.loggedByMe()))).containsExactly(7);
        }
    }

    @Test
    void filters_narrow_by_what_is_due_soon_and_what_was_missed() {
        try (House other = House.open()) {
            TestCase soon = complaint(7, "占道", "占道经营", MatterKind.COMPLAINT, 0);
            TestCase missed = complaint(8, "占道", "占道经营", MatterKind.COMPLAINT, -30);
            List.of(soon, missed).forEach(other::registered);
            other.happened(
                    missed.id().value(),
                    new DeadlineMissed(
                            missed.id().caseId(), DeadlineId.REPLY_TO_CITIZEN, missed.due(), List.of("unit-lead")));
            other.clock.moveTo(soon.due().minusSeconds(3600));

            assertThat(numbersOf(other.find(CaseFilter.dueIn(Duration.ofMinutes(59)))))
                    .containsExactly(8);
            assertThat(numbersOf(other.find(CaseFilter.dueIn(Duration.ofMinutes(60)))))
                    .containsExactlyInAnyOrder(7, 8);
            assertThat(numbersOf(other.find(CaseFilter.everMissed()))).containsExactly(8);
        }
    }

    @Test
    void a_case_waits_until_the_unit_that_has_it_takes_note() {
        try (House other = House.open()) {
            TestCase complaint = complaint(7, "占道", "占道经营", MatterKind.COMPLAINT, 0);
            other.registered(complaint);
            assertThat(other.find(CaseFilter.notTakenNoteOf()).total()).isZero();

            other.happened(complaint.id().value(), complaint.dispatchedTo(NOISE));
            assertThat(numbersOf(other.find(CaseFilter.notTakenNoteOf()))).containsExactly(7);

            other.happened(complaint.id().value(), new DispatchAcknowledged(complaint.id(), NOISE, House.MONDAY));
            assertThat(other.find(CaseFilter.notTakenNoteOf()).total()).isZero();

            other.happened(complaint.id().value(), complaint.dispatchedTo(new UnitId("unit-other")));
            assertThat(numbersOf(other.find(CaseFilter.notTakenNoteOf()))).containsExactly(7);

            other.happened(complaint.id().value(), complaint.replied("好", House.MONDAY));
            assertThat(other.find(CaseFilter.notTakenNoteOf()).total()).isZero();
        }
    }

    @Test
    void overdue_begins_with_the_due_instant_and_not_a_millisecond_before() {
        try (House other = House.open()) {
            TestCase complaint = complaint(9, "占道", "占道经营", MatterKind.COMPLAINT, 0);
            other.registered(complaint);
            CaseFilter overdue = new CaseFilter(null, null, null, null, true);
            other.clock.moveTo(complaint.due().minusMillis(1));
            assertThat(other.find(overdue).total()).isZero();
            other.clock.moveTo(complaint.due());
            assertThat(other.find(overdue).total()).isEqualTo(1);
            other.happened(complaint.id().value(), complaint.replied("已处理", complaint.due()));
            assertThat(other.find(overdue).total()).isZero();
        }
    }

    @Test
    void due_first_shows_the_least_time_left_first_and_answered_cases_last() {
        assertThat(numbersOf(sorted(CaseFilter.ANY, CaseSort.DUE_FIRST))).containsExactly(5, 1, 2, 3, 4);
    }

    @Test
    void newest_first_goes_by_receipt() {
        assertThat(numbersOf(sorted(CaseFilter.ANY, CaseSort.NEWEST_FIRST))).containsExactly(4, 3, 2, 1, 5);
    }

    @Test
    void the_best_match_has_the_word_in_its_subject() {
        assertThat(numbersOf(sorted(text("物业"), CaseSort.BEST_MATCH))).containsExactly(1, 2);
        assertThat(numbersOf(sorted(text("噪音"), CaseSort.BEST_MATCH))).containsExactly(2);
    }

    @Test
    void the_best_match_needs_a_text() {
        assertRefused(CaseFilter.ANY, CaseSort.BEST_MATCH, 0, 20, "sort", RefusalCode.NOT_ALLOWED);
    }

    @Test
    void a_list_shows_the_subject_the_unit_by_name_and_the_time_left() {
        var found = house.find(text("噪音")).cases().get(0);
        assertThat(found.subject().value()).isEqualTo("夜间施工噪音扰民");
        assertThat(found.unitName()).isEqualTo("环保局");
        assertThat(found.version()).isEqualTo(2);
        assertThat(found.status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(found.workdaysLeft()).isEqualTo(5);
        assertThat(found.elapsedShare()).isZero();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_and_the_total_is_exact() {
        CasePage first = house.list(CaseFilter.ANY, CaseSort.DUE_FIRST, 0, 2, supervisor());
        CasePage second = house.list(CaseFilter.ANY, CaseSort.DUE_FIRST, 1, 2, supervisor());
        CasePage third = house.list(CaseFilter.ANY, CaseSort.DUE_FIRST, 2, 2, supervisor());
        CasePage beyond = house.list(CaseFilter.ANY, CaseSort.DUE_FIRST, 3, 2, supervisor());
        assertThat(List.of(numbersOf(first), numbersOf(second), numbersOf(third), numbersOf(beyond)))
                .containsExactly(new Integer[] {5, 1}, new Integer[] {2, 3}, new Integer[] {4}, new Integer[] {});
        assertThat(List.of(first, second, third, beyond)).allMatch(page -> page.total() == 5);
    }

    @Test
    void whoever_asks_for_no_case_gets_the_total_alone() {
        CasePage none = house.list(CaseFilter.ANY, CaseSort.DUE_FIRST, 0, 0, supervisor());
        assertThat(none.cases()).isEmpty();
        assertThat(none.total()).isEqualTo(5);
    }

    @Test
    void unfit_questions_are_refused_by_field() {
        assertRefused(text("长".repeat(201)), CaseSort.DUE_FIRST, 0, 20, "filter.text", RefusalCode.TOO_LONG);
        assertRefused(CaseFilter.ANY, CaseSort.DUE_FIRST, -1, 20, "page", RefusalCode.NOT_ALLOWED);
        assertRefused(CaseFilter.ANY, CaseSort.DUE_FIRST, 10_000, 100, "page", RefusalCode.NOT_ALLOWED);
        assertRefused(CaseFilter.ANY, CaseSort.DUE_FIRST, Integer.MAX_VALUE, 100, "page", RefusalCode.NOT_ALLOWED);
        assertRefused(CaseFilter.ANY, CaseSort.DUE_FIRST, 0, -1, "size", RefusalCode.NOT_ALLOWED);
        assertRefused(CaseFilter.ANY, CaseSort.DUE_FIRST, 0, 101, "size", RefusalCode.NOT_ALLOWED);
        assertThat(house.find(text("长".repeat(200))).total()).isZero();
        assertThat(house.list(CaseFilter.ANY, CaseSort.DUE_FIRST, 9_999, 100, supervisor())
                        .total())
                .isEqualTo(5);
    }

    @Test
    void what_was_forgotten_is_not_found_by_its_words_once_the_case_moves() {
        try (House other = House.open()) {
            TestCase complaint = complaint(7, "井盖丢失", "路口井盖丢失", MatterKind.HELP, 0);
            other.registered(complaint);
            assertThat(other.find(text("井盖")).total()).isEqualTo(1);
            other.vault.forget(complaint.caseId());
            other.happened(complaint.id().value(), complaint.dispatchedTo(NOISE));
            assertThat(other.find(text("井盖")).total()).isZero();
            assertThat(other.find(text(complaint.number().value()))
                            .cases()
                            .get(0)
                            .subject())
                    .isNull();
        }
    }

    private static TestCase complaint(int running, String subject, String narrative, MatterKind kind, int hoursLater) {
        Duration shift = hoursLater < 0 ? Duration.ofDays(hoursLater) : Duration.ofMinutes(hoursLater);
        return new TestCase(running, subject, narrative, kind, House.MONDAY.plus(shift));
    }

    private static CaseFilter text(String text) {
        return new CaseFilter(text, null, null, null, false);
    }

    private static CasePage sorted(CaseFilter filter, CaseSort sort) {
        return house.list(filter, sort, 0, 20, supervisor());
    }

    private static Asking supervisor() {
        return Asking.as(Role.HOTLINE_SUPERVISOR);
    }

    private static void assertRefused(
            CaseFilter filter, CaseSort sort, int page, int size, String field, RefusalCode code) {
        assertThatThrownBy(() -> house.list(filter, sort, page, size, supervisor()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.field()).isEqualTo(field);
                                    assertThat(violation.code()).isEqualTo(code);
                                }));
    }

    private static Integer[] numbersOf(CasePage page) {
        return page.cases().stream()
                .map(found -> Integer.valueOf(found.complaintId().value().substring("complaint-".length())))
                .toArray(Integer[]::new);
    }

    private static Integer[] running(String expected) {
        return expected.isEmpty()
                ? new Integer[0]
                : List.of(expected.split(",")).stream().map(Integer::valueOf).toArray(Integer[]::new);
    }
}
