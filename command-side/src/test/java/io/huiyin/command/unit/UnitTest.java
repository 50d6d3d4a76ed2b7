package io.huiyin.command.unit;

import static io.huiyin.command.support.AggregateFixtures.sent;
import static io.huiyin.command.support.Refusals.refused;

import io.huiyin.api.CommandId;
import io.huiyin.api.mail.MailAddress;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.unit.DutyHours;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.RenameUnit;
import io.huiyin.api.unit.SetUnitContacts;
import io.huiyin.api.unit.UnitContacts;
import io.huiyin.api.unit.UnitContactsSet;
import io.huiyin.api.unit.UnitEstablished;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.api.unit.UnitRenamed;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    private static final UnitId ID = new UnitId("unit-xihu");
    private static final DutyHours OFFICE_HOURS = new DutyHours(LocalTime.of(8, 30), LocalTime.of(17, 30));
    private static final Map<String, String> ADMIN = Askers.SYSTEM_ADMIN.toMetaData();

    private final AggregateTestFixture<Unit> fixture = AggregateFixtures.fixture(
            Unit.class, new SettableClock(Instant.EPOCH), new TransparentVault(), new CountedNumbers());

    private static EstablishUnit establish(String name, UnitLevel level, @Nullable UnitId parent) {
        return new EstablishUnit(ID, new CommandId("establish-1"), name, level, parent);
    }

    private TestExecutor<Unit> aDistrict() {
        return fixture.givenCommands(sent(establish("西湖区", UnitLevel.DISTRICT, KnownUnits.CITY), Askers.SYSTEM_ADMIN));
    }

    private ResultValidator<Unit> whenEstablished(EstablishUnit command) {
        return fixture.givenNoPriorActivity().when(command, ADMIN);
    }

    private static void isRefused(ResultValidator<Unit> outcome, Matcher<?> refusal) {
        outcome.expectException(refusal).expectNoEvents();
    }

    @Test
    void a_city_unit_stands_at_the_top() {
        whenEstablished(establish(" 市城管局 ", UnitLevel.CITY, null))
                .expectEvents(new UnitEstablished(ID, "市城管局", UnitLevel.CITY, null));
    }

    @Test
    void a_district_stands_below_the_city() {
        whenEstablished(establish("西湖区", UnitLevel.DISTRICT, KnownUnits.CITY))
                .expectEvents(new UnitEstablished(ID, "西湖区", UnitLevel.DISTRICT, KnownUnits.CITY));
    }

    @ParameterizedTest
    @CsvSource({
        "CITY, unit-city",
        "DISTRICT,",
        "DISTRICT, unit-district",
        "DISTRICT, unit-street",
        "STREET,",
        "STREET, unit-city",
        "STREET, unit-street"
    })
    void a_parent_that_is_not_one_level_above_is_refused(UnitLevel level, @Nullable String parent) {
        isRefused(
                whenEstablished(establish("某单位", level, parent == null ? null : new UnitId(parent))),
                refused("parent", RefusalCode.WRONG_PARENT));
    }

    @Test
    void an_unknown_parent_is_refused() {
        isRefused(
                whenEstablished(establish("某街道", UnitLevel.STREET, KnownUnits.UNKNOWN)),
                refused("parent", RefusalCode.UNKNOWN_UNIT, KnownUnits.UNKNOWN));
    }

    @Test
    @SuppressWarnings("NullAway") // what a REST body may leave out, whatever the types say
    void everything_wrong_is_said_at_once() {
        isRefused(
                fixture.givenNoPriorActivity()
                        .when(
                                new EstablishUnit(
                                        new UnitId("unit-" + "x".repeat(81)),
                                        new CommandId("establish-1"),
                                        "城\n管",
                                        null,
                                        null),
                                ADMIN),
                refused(
                        Violation.of("unitId", RefusalCode.MALFORMED, "A-Z a-z 0-9 . _ -"),
                        Violation.of("name", RefusalCode.CONTROL_CHARACTERS),
                        Violation.of("level", RefusalCode.REQUIRED)));
    }

    @Test
    void a_unit_is_established_once() {
        isRefused(
                aDistrict()
                        .when(
                                new EstablishUnit(
                                        ID, new CommandId("establish-2"), "西湖区", UnitLevel.DISTRICT, KnownUnits.CITY),
                                ADMIN),
                refused("unitId", RefusalCode.UNIT_EXISTS));
    }

    @Test
    void the_same_establishment_again_has_no_second_effect() {
        aDistrict()
                .when(establish("西湖区", UnitLevel.DISTRICT, KnownUnits.CITY), ADMIN)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_establishment_under_the_same_command_id_is_refused() {
        isRefused(
                aDistrict().when(establish("上城区", UnitLevel.DISTRICT, KnownUnits.CITY), ADMIN),
                refused("commandId", RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void a_unit_gets_another_name() {
        aDistrict()
                .when(new RenameUnit(ID, new CommandId("rename-1"), "西湖区政府"), ADMIN)
                .expectEvents(new UnitRenamed(ID, "西湖区政府"));
    }

    @Test
    void the_same_renaming_again_has_no_second_effect() {
        RenameUnit rename = new RenameUnit(ID, new CommandId("rename-1"), "西湖区政府");
        aDistrict()
                .andGivenCommands(sent(rename, Askers.SYSTEM_ADMIN))
                .when(rename, ADMIN)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_name_has_one_to_sixty_characters() {
        isRefused(
                aDistrict().when(new RenameUnit(ID, new CommandId("rename-1"), "名".repeat(61)), ADMIN),
                refused("name", RefusalCode.TOO_LONG, 60));
        isRefused(
                aDistrict().when(new RenameUnit(ID, new CommandId("rename-1"), " "), ADMIN),
                refused("name", RefusalCode.REQUIRED));
    }

    @Test
    void an_unknown_unit_is_not_renamed() {
        isRefused(
                fixture.givenNoPriorActivity().when(new RenameUnit(ID, new CommandId("rename-1"), "新名"), ADMIN),
                refused("unitId", RefusalCode.UNKNOWN_UNIT, ID));
    }

    @Test
    void the_house_establishes_units_too() {
        fixture.givenNoPriorActivity()
                .when(establish("市城管局", UnitLevel.CITY, null), Askers.IMPORT.toMetaData())
                .expectEvents(new UnitEstablished(ID, "市城管局", UnitLevel.CITY, null));
    }

    @Test
    void a_supervisor_establishes_nothing() {
        isRefused(
                fixture.givenNoPriorActivity()
                        .when(establish("市城管局", UnitLevel.CITY, null), Askers.SUPERVISOR.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }

    @Test
    void a_supervisor_renames_nothing() {
        isRefused(
                aDistrict().when(new RenameUnit(ID, new CommandId("rename-1"), "新名"), Askers.SUPERVISOR.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }

    private static SetUnitContacts contacts(
            String commandId, @Nullable String desk, @Nullable String lead, @Nullable DutyHours hours) {
        return new SetUnitContacts(ID, new CommandId(commandId), desk, lead, hours);
    }

    @Test
    void a_unit_says_how_it_is_reached() {
        aDistrict()
                .when(contacts("contacts-1", " desk@xihu.example.cn ", "lead@xihu.example.cn", OFFICE_HOURS), ADMIN)
                .expectEvents(new UnitContactsSet(
                        ID,
                        new UnitContacts(
                                new MailAddress("desk@xihu.example.cn"),
                                new MailAddress("lead@xihu.example.cn"),
                                OFFICE_HOURS)));
    }

    @Test
    void what_is_left_out_is_taken_away() {
        aDistrict()
                .andGivenCommands(
                        sent(contacts("contacts-1", "desk@xihu.example.cn", null, OFFICE_HOURS), Askers.SYSTEM_ADMIN))
                .when(contacts("contacts-2", "", " ", null), ADMIN)
                .expectEvents(new UnitContactsSet(ID, UnitContacts.NONE));
    }

    @Test
    void saying_what_holds_already_is_no_event() {
        aDistrict()
                .andGivenCommands(sent(contacts("contacts-1", "desk@xihu.example.cn", null, null), Askers.SYSTEM_ADMIN))
                .when(contacts("contacts-2", "desk@xihu.example.cn", null, null), ADMIN)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_same_contacts_again_do_not_undo_what_came_after() {
        SetUnitContacts first = contacts("contacts-1", "desk@xihu.example.cn", null, null);
        aDistrict()
                .andGivenCommands(
                        sent(first, Askers.SYSTEM_ADMIN),
                        sent(contacts("contacts-2", "new@xihu.example.cn", null, null), Askers.SYSTEM_ADMIN))
                .when(first, ADMIN)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk",
                "desk@localhost",
                "@example.cn",
                "desk@",
                "desk@@example.cn",
                "de sk@example.cn",
                ".desk@example.cn",
                "desk@-example.cn",
                "desk@example..cn",
                "a@example.cn,b@example.cn",
                "Desk <desk@example.cn>",
                "\"desk\"@example.cn",
                "窗口@example.cn",
                "desk@example.cn\r\nBcc: b@example.cn",
                "desk\n@example.cn"
            })
    void what_is_no_address_is_refused(String desk) {
        isRefused(
                aDistrict().when(contacts("contacts-1", desk, null, null), ADMIN),
                refused("desk", RefusalCode.MALFORMED, "name@example.cn"));
    }

    @Test
    void an_address_too_long_for_any_relay_is_refused() {
        isRefused(
                aDistrict().when(contacts("contacts-1", "d@" + "x".repeat(260) + ".cn", null, null), ADMIN),
                refused("desk", RefusalCode.TOO_LONG, 254));
        isRefused(
                aDistrict().when(contacts("contacts-1", "d".repeat(65) + "@example.cn", null, null), ADMIN),
                refused("desk", RefusalCode.MALFORMED, "name@example.cn"));
    }

    @Test
    @SuppressWarnings("NullAway") // what a REST body may leave out, whatever the types say
    void duty_hours_begin_before_they_end() {
        isRefused(
                aDistrict()
                        .when(
                                contacts(
                                        "contacts-1",
                                        null,
                                        "nobody",
                                        new DutyHours(LocalTime.of(17, 30), LocalTime.of(8, 30))),
                                ADMIN),
                refused(
                        Violation.of("lead", RefusalCode.MALFORMED, "name@example.cn"),
                        Violation.of("dutyHours.until", RefusalCode.DUTY_HOURS_OUT_OF_ORDER, "17:30", "08:30")));
        isRefused(
                aDistrict().when(contacts("contacts-1", null, null, new DutyHours(LocalTime.of(8, 30), null)), ADMIN),
                refused("dutyHours.until", RefusalCode.REQUIRED));
    }

    @Test
    void only_the_administrator_says_how_a_unit_is_reached() {
        isRefused(
                aDistrict().when(contacts("contacts-1", null, null, OFFICE_HOURS), Askers.SUPERVISOR.toMetaData()),
                refused(null, RefusalCode.NOT_YOUR_ROLE, "HOTLINE_SUPERVISOR"));
    }

    @Test
    void an_unknown_unit_has_no_contacts() {
        isRefused(
                fixture.givenNoPriorActivity().when(contacts("contacts-1", null, null, OFFICE_HOURS), ADMIN),
                refused("unitId", RefusalCode.UNKNOWN_UNIT, ID));
    }
}
