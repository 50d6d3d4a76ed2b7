package io.huiyin.server.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.Scope;
import io.huiyin.api.account.Role;
import io.huiyin.api.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what: the page says what the code says, and the opened house does what the page says, in every cell. */
class AccessMatrixTest {

    private static final List<Message> ALL = Messages.all();

    /** How things of another unit are refused: as not one's own, or as not there. */
    private static final Set<RefusalCode> NOT_OURS = Set.of(
            RefusalCode.NOT_YOUR_UNIT,
            RefusalCode.NOT_YOUR_INCIDENT,
            RefusalCode.UNKNOWN_COMPLAINT,
            RefusalCode.UNKNOWN_INCIDENT,
            RefusalCode.UNKNOWN_NOTICE,
            RefusalCode.UNKNOWN_UNIT);

    @TempDir
    static Path data;

    private static TriedHouse house;

    @BeforeAll
    static void open() {
        house = TriedHouse.open(data);
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void the_page_says_what_the_code_says() throws IOException {
        String fresh = AccessDocument.fresh(ALL);
        if (Boolean.getBoolean("huiyin.regenerate")) {
            AccessDocument.write(fresh);
        }
        assertThat(AccessDocument.read())
                .as("docs/access.md is stale; write it anew with"
                        + " mvn -pl server -am test -Dtest=AccessMatrixTest -Dhuiyin.regenerate=true")
                .isEqualTo(fresh);
    }

    @Test
    void every_message_names_its_roles_and_somebody_handles_it() {
        assertThat(ALL)
                .allSatisfy(message -> assertThat(message.namesItsRoles())
                        .as("%s needs @AllowedRoles", message)
                        .isTrue());
        assertThat(ALL).extracting(Message::name).containsAll(Messages.annotated());
    }

    @Test
    void a_message_for_people_of_one_unit_says_how_far_it_reaches() {
        assertThat(ALL)
                .filteredOn(message ->
                        Stream.of(Role.values()).anyMatch(role -> role.isBoundToUnit() && message.isAllowedTo(role)))
                .allSatisfy(message -> assertThat(message.scope())
                        .as("%s is open to handlers or security officers: say @Within how far it reaches", message)
                        .isPresent());
    }

    @Test
    void every_cell_of_the_matrix_is_as_the_house_does_it() {
        Examples examples = new Examples(Examples.Ids.NOWHERE);
        SoftAssertions cells = new SoftAssertions();
        for (Message message : ALL) {
            for (Role role : Role.values()) {
                boolean refused = house.attempt(message, examples.of(message.type()), role)
                        .isRefusedByRole();
                cells.assertThat(refused)
                        .as("%s by %s is refused", message, role)
                        .isEqualTo(!message.isAllowedTo(role));
            }
        }
        cells.assertAll();
    }

    @Test
    void nothing_of_another_unit_is_changed_or_shown() {
        Examples examples = new Examples(house.others());
        SoftAssertions cells = new SoftAssertions();
        for (Message message : ALL) {
            Stream.of(Role.values())
                    .filter(role -> role.isBoundToUnit() && message.isAllowedTo(role))
                    .filter(role ->
                            message.scope().filter(Scope.THE_OWN_UNIT::equals).isPresent())
                    .forEach(role -> keepsApart(message, examples.of(message.type()), role, cells));
        }
        cells.assertAll();
    }

    private static void keepsApart(Message message, Object example, Role role, SoftAssertions cells) {
        TriedHouse.Outcome outcome = house.attempt(message, example, role);
        if (message.isCommand()) {
            cells.assertThat(outcome.refusal())
                    .as("%s of another unit by %s is refused", message, role)
                    .containsAnyElementsOf(NOT_OURS);
        } else {
            Examples.Ids others = house.others();
            cells.assertThat(String.valueOf(outcome.answer()))
                    .as("what %s shows %s", message, role)
                    .doesNotContain(
                            others.complaint().value(),
                            others.number().value(),
                            others.incident().value());
        }
    }

    @Test
    void what_is_of_the_own_unit_is_shown() {
        Examples examples = new Examples(house.own());
        Message file = ALL.stream()
                .filter(message -> message.name().equals("FindCaseFile"))
                .findFirst()
                .orElseThrow();
        assertThat(String.valueOf(house.attempt(file, examples.of(file.type()), Role.HANDLER)
                        .answer()))
                .contains(house.own().number().value());
    }
}
