package io.huiyin.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.FindAccount;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.cases.FindComplaintByNumber;
import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.FindUnitContacts;
import io.huiyin.api.unit.FindUnits;
import io.huiyin.api.unit.UnitContacts;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.query.House;
import io.huiyin.query.House.Asking;
import io.huiyin.query.TestCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query asked in every role, and the cases of other units. */
class WhoMayAskTest {

    private static final UnitId OWN = new UnitId("unit-own");
    private static final UnitId OTHER = new UnitId("unit-other");
    private static final AccountId ACCOUNT = new AccountId("account-handler");
    private static final TestCase MINE = TestCase.of(1, "物业", "我单位的件", House.MONDAY);
    private static final TestCase THEIRS = TestCase.of(2, "物业", "别单位的件", House.MONDAY);
    private static final TestCase NOBODYS = TestCase.of(3, "物业", "尚未交办的件", House.MONDAY);
    private static final List<TestCase> ALL = List.of(MINE, THEIRS, NOBODYS);

    private static final Set<Role> CASE_READERS =
            Set.of(Role.SYSTEM, Role.HOTLINE_AGENT, Role.HANDLER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR);
    private static final Set<Role> EVERYBODY = Set.of(Role.values());
    private static final Set<Role> CONTACT_READERS = Set.of(
            Role.SYSTEM,
            Role.HOTLINE_AGENT,
            Role.HOTLINE_SUPERVISOR,
            Role.REGULATOR,
            Role.SYSTEM_ADMIN,
            Role.SECURITY_ADMIN,
            Role.AUDITOR);
    private static final Set<Role> ACCOUNT_READERS = Set.of(Role.SYSTEM, Role.SECURITY_ADMIN, Role.AUDITOR);

    /** Who may ask what, written down a second time on purpose. */
    private static final Map<Question<?>, Set<Role>> MAY_ASK = Map.of(
            new Question<>(
                    new FindCases(CaseFilter.ANY, CaseSort.DUE_FIRST, 0, 20, null),
                    ResponseTypes.instanceOf(CasePage.class)),
            CASE_READERS,
            new Question<>(new FindCaseFile(MINE.id(), null), ResponseTypes.optionalInstanceOf(CaseFile.class)),
            CASE_READERS,
            new Question<>(
                    new FindComplaintByNumber(MINE.number()), ResponseTypes.optionalInstanceOf(ComplaintId.class)),
            CASE_READERS,
            new Question<>(new FindFreshness(), ResponseTypes.instanceOf(Freshness.class)),
            EVERYBODY,
            new Question<>(new FindUnits(), ResponseTypes.multipleInstancesOf(UnitSummary.class)),
            EVERYBODY,
            new Question<>(new FindUnitContacts(OWN), ResponseTypes.optionalInstanceOf(UnitContacts.class)),
            CONTACT_READERS,
            new Question<>(new FindAccount(ACCOUNT), ResponseTypes.optionalInstanceOf(AccountSummary.class)),
            ACCOUNT_READERS);

    private static House house;

    private record Question<R>(Object query, ResponseType<R> type) {

        @Override
        public String toString() {
            return query.getClass().getSimpleName();
        }
    }

    @BeforeAll
    static void cases_of_two_units() {
        house = House.open();
        house.established(OWN.value(), "本单位");
        house.established(OTHER.value(), "外单位");
        house.happened(ACCOUNT.value(), new AccountOpened(ACCOUNT, Role.HANDLER, OWN));
        ALL.forEach(house::registered);
        house.happened(MINE.id().value(), MINE.dispatchedTo(OWN));
        house.happened(THEIRS.id().value(), THEIRS.dispatchedTo(OTHER));
        house.settle();
        house.find(CaseFilter.ANY);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    static Stream<Arguments> every_query_in_every_role() {
        return MAY_ASK.entrySet().stream()
                .flatMap(question -> Stream.of(Role.values())
                        .map(role -> Arguments.of(
                                question.getKey(), role, question.getValue().contains(role))));
    }

    @ParameterizedTest
    @MethodSource("every_query_in_every_role")
    void a_query_is_answered_to_the_roles_it_names_and_refused_to_all_others(
            Question<?> question, Role role, boolean allowed) {
        Asking asking = new Asking(role, role.isBoundToUnit() ? OWN : null);
        if (allowed) {
            assertThat(house.<Object>ask(question.query(), cast(question.type()), asking))
                    .isNotNull();
        } else {
            assertThatThrownBy(() -> house.ask(question.query(), question.type(), asking))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.violations())
                                    .allMatch(violation -> violation.code() == RefusalCode.NOT_YOUR_ROLE));
        }
    }

    @Test
    void a_query_that_names_no_asker_is_refused() {
        for (Question<?> question : MAY_ASK.keySet()) {
            assertThatThrownBy(() -> house.axon()
                            .queryGateway()
                            .query(new GenericMessage<>(question.query()), question.type())
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(RefusedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "HOTLINE_AGENT", "HOTLINE_SUPERVISOR", "REGULATOR"})
    void those_not_bound_to_a_unit_see_every_case(Role role) {
        Asking asking = Asking.as(role);
        assertThat(house.list(CaseFilter.ANY, CaseSort.DUE_FIRST, 0, 20, asking).total())
                .isEqualTo(3);
        for (TestCase complaint : ALL) {
            assertThat(house.file(complaint.id(), asking)).isPresent();
            assertThat(byNumber(complaint, asking)).contains(complaint.id());
        }
    }

    @Test
    void a_handler_sees_the_cases_of_the_own_unit_only() {
        Asking handler = new Asking(Role.HANDLER, OWN);
        CasePage page = house.list(CaseFilter.ANY, CaseSort.DUE_FIRST, 0, 20, handler);
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.cases()).allMatch(found -> found.complaintId().equals(MINE.id()));
        assertThat(house.file(MINE.id(), handler)).isPresent();
        assertThat(byNumber(MINE, handler)).contains(MINE.id());
        for (TestCase hidden : List.of(THEIRS, NOBODYS)) {
            assertThat(house.file(hidden.id(), handler)).isEmpty();
            assertThat(byNumber(hidden, handler)).isEmpty();
        }
    }

    @Test
    void a_handler_cannot_look_into_another_unit_by_filter_text_or_number() {
        Asking handler = new Asking(Role.HANDLER, OWN);
        assertThat(found(new CaseFilter(null, null, null, OTHER, false), handler))
                .isZero();
        assertThat(found(new CaseFilter(null, null, null, OWN, false), handler)).isEqualTo(1);
        assertThat(found(new CaseFilter("别单位", null, null, null, false), handler))
                .isZero();
        assertThat(found(new CaseFilter(THEIRS.number().value(), null, null, null, false), handler))
                .isZero();
    }

    @Test
    void a_handler_without_a_unit_sees_nothing() {
        Asking lost = Asking.as(Role.HANDLER);
        assertThat(found(CaseFilter.ANY, lost)).isZero();
        for (TestCase complaint : ALL) {
            assertThat(house.file(complaint.id(), lost)).isEmpty();
            assertThat(byNumber(complaint, lost)).isEmpty();
        }
    }

    private static long found(CaseFilter filter, Asking asking) {
        return house.list(filter, CaseSort.DUE_FIRST, 0, 20, asking).total();
    }

    private static Optional<ComplaintId> byNumber(TestCase complaint, Asking asking) {
        return house.ask(
                new FindComplaintByNumber(complaint.number()),
                ResponseTypes.optionalInstanceOf(ComplaintId.class),
                asking);
    }

    @SuppressWarnings("unchecked") // only whether there is an answer matters
    private static ResponseType<Object> cast(ResponseType<?> type) {
        return (ResponseType<Object>) type;
    }
}
