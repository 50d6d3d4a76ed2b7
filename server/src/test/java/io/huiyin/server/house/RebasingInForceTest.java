package io.huiyin.server.house;

import static io.huiyin.server.house.CasesOfTheHouse.ADMIN;
import static io.huiyin.server.house.CasesOfTheHouse.SUPERVISOR;
import static io.huiyin.server.house.CasesOfTheHouse.answer;
import static io.huiyin.server.house.CasesOfTheHouse.dispatch;
import static io.huiyin.server.house.CasesOfTheHouse.establishUnit;
import static io.huiyin.server.house.CasesOfTheHouse.events;
import static io.huiyin.server.house.CasesOfTheHouse.file;
import static io.huiyin.server.house.CasesOfTheHouse.id;
import static io.huiyin.server.house.CasesOfTheHouse.lastDay;
import static io.huiyin.server.house.CasesOfTheHouse.receive;
import static io.huiyin.server.house.CasesOfTheHouse.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.api.rules.ApproveRebasing;
import io.huiyin.api.rules.FindRuleBook;
import io.huiyin.api.rules.PreviewRebasing;
import io.huiyin.api.rules.ProposeRebasing;
import io.huiyin.api.rules.ProposedRebasing;
import io.huiyin.api.rules.RuleBook;
import io.huiyin.deadlines.DeadlineRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answer is owed within three working days instead of five. Running cases keep the old time until two people have
 * them follow; then what the preview says is what happens, once, also when the house is shut in the middle of it.
 */
class RebasingInForceTest {

    private static final int CASES = Integer.getInteger("huiyin.rebasing.cases", 60);
    private static final Duration PATIENCE = Duration.ofSeconds(30 + CASES / 20);

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate FIVE_DAYS = LocalDate.of(2026, 11, 30);
    private static final LocalDate THREE_DAYS = LocalDate.of(2026, 11, 26);

    @TempDir
    Path data;

    @TempDir
    Path files;

    private final TravellingClock clock = new TravellingClock();

    @Test
    void open_cases_follow_a_newer_version_when_two_people_say_so_and_each_once() throws IOException {
        clock.travelTo(MONDAY);
        try (House house = open("views", RulesSettings.SHIPPED)) {
            house.recordRules();
            establishUnit(house);
            receive(house, "monday", CASES);
            answer(house, "monday", 0);
            dispatch(house, "monday", 1);
        }
        RulesSettings shorter = new RulesSettings(shorter().toString());
        ChangePreview preview;
        try (House house = open("views", shorter)) {
            house.recordRules();
            receive(house, "later", 1);
            assertThat(lastDay(house, id("later", 0), PATIENCE)).isEqualTo(THREE_DAYS);
            assertThat(lastDay(house, id("monday", 1), PATIENCE)).isEqualTo(FIVE_DAYS);
            ProposedRebasing proposed =
                    send(house, new ProposeRebasing(new CommandId("propose"), "complaint-reply@3"), ADMIN);
            house.awaitViewsAtHead(PATIENCE);
            preview = TestAsker.askOptional(house, new PreviewRebasing(proposed.rebasing()), ChangePreview.class);
            assertThat(preview.moved()).isEqualTo(CASES - 1);
            assertThat(preview.leftAlone()).isZero();
            assertThat(preview.shifts()).singleElement().satisfies(shift -> {
                assertThat(shift.from()).isEqualTo(FIVE_DAYS);
                assertThat(shift.to()).isEqualTo(THREE_DAYS);
            });
            send(
                    house,
                    new ApproveRebasing(new CommandId("approve"), proposed.rebasing(), proposed.contentHash()),
                    SUPERVISOR);
        }

        try (House stoppedAtOnce = open("views,deadlines", shorter)) {
            assertThat(stoppedAtOnce.node().roles().include(NodeRole.DEADLINES)).isTrue();
        }

        try (House house = open("views,deadlines", shorter)) {
            RuleBook.Rebasing done = awaitCarriedOut(house);
            assertThat(done.moved()).isEqualTo(preview.moved());
            assertThat(done.decidedBy()).isEqualTo(SUPERVISOR.actor());
            for (int number = 1; number < CASES; number++) {
                assertThat(events(house, id("monday", number))).containsOnlyOnce("DeadlineMoved");
                assertThat(file(house, id("monday", number)).deadline().rule()).isEqualTo("complaint-reply@3");
            }
            assertThat(events(house, id("monday", 0))).doesNotContain("DeadlineMoved");
            assertThat(events(house, id("later", 0))).doesNotContain("DeadlineMoved");
            assertThat(book(house).rules())
                    .filteredOn(rule -> rule.rule().startsWith("complaint-reply@"))
                    .extracting(RuleBook.Adopted::rule, RuleBook.Adopted::setsClocks)
                    .containsExactly(tuple("complaint-reply@3", true), tuple("complaint-reply@2", false));
        }
    }

    private House open(String roles, RulesSettings rules) {
        return House.open(
                new HouseSettings(
                        data,
                        null,
                        false,
                        null,
                        NodeSettings.named("rebasing-test").doing(NodeRoles.of(roles)),
                        false),
                rules,
                clock);
    }

    /** The shipped rules, but the answer to breaches of the regulation is owed sooner. */
    private Path shorter() throws IOException {
        try (InputStream shipped =
                Objects.requireNonNull(DeadlineRules.class.getResourceAsStream("deadline-rules.yaml"))) {
            String yaml = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            String sooner = yaml.replaceFirst("(?s)(- id: complaint-reply\\s+version: )2(.*?offset: )5", "$13$23");
            assertThat(sooner).isNotEqualTo(yaml);
            return Files.writeString(files.resolve("rules.yaml"), sooner);
        }
    }

    private static RuleBook.Rebasing awaitCarriedOut(House house) {
        RuleBook.Rebasing done = Awaiting.until(
                "the re-basing is carried out",
                PATIENCE,
                () -> book(house).rebasings().get(0),
                rebasing -> rebasing.status() == ProposalStatus.CARRIED_OUT);
        house.awaitViewsAtHead(PATIENCE);
        return done;
    }

    private static RuleBook book(House house) {
        return TestAsker.ask(house, new FindRuleBook(null), ResponseTypes.instanceOf(RuleBook.class));
    }
}
