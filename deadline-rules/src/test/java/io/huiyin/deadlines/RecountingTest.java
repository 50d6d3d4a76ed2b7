package io.huiyin.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Running deadlines counted anew: only forward, only where the newer version speaks of the same thing. */
class RecountingTest {

    private static final Instant OCCURRED = Instant.parse("2026-11-23T00:00:00Z");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    private static final DeadlineRules RULES = DeadlineRules.parse(
            "versions.yaml",
            new ByteArrayInputStream(("rules:\n" + version(1, "OCCURRED, DETECTED", 24, "MAJOR", true)
                            + version(2, "LEARNED, DETECTED", 4, "MAJOR", false)
                            + version(3, "OCCURRED, DETECTED", 2, "GENERAL", true)
                            + version(4, "HANDLED", 8, "MAJOR", true))
                    .getBytes(StandardCharsets.UTF_8)));

    private static String version(int version, String starts, int hours, String level, boolean notice) {
        return """
                  - id: report
                    version: %d
                    title: { zh: 报告, en: report }
                    legalBasis: { id: draft, law: { zh: 草案, en: draft }, text: { zh: 报告, en: report }, status: UNCONFIRMED }
                    zone: Asia/Shanghai
                    trigger: { event: incident-reported, facts: { cityLevel: [%s] } }
                    clockStart: [%s]
                    mainStep: report
                    steps:
                      - { id: report, act: REPORT, unit: HOURS, offset: %d, recipients: [police] }
                """.formatted(version, level, starts, hours)
                + (notice ? "      - { id: notice, act: NOTICE, unit: IMMEDIATE, atLatestWith: report }\n" : "");
    }

    private static PinnedDeadline pinned(String name, String rule, Map<String, Instant> starts) {
        DeadlineRule setBy = RULES.byReference(rule).orElseThrow();
        String point = setBy.startsOf(setBy.stepFor(name)).stream()
                .map(StartPoint::name)
                .filter(starts::containsKey)
                .findFirst()
                .orElseThrow();
        CountedDeadline counted =
                new DeadlineCounter(CALENDAR).count(setBy, setBy.stepFor(name).id(), starts.get(point));
        return new PinnedDeadline(
                name,
                rule,
                counted.start(),
                point,
                starts,
                counted.due(),
                null,
                counted.countedDays(),
                counted.provisional());
    }

    private static Map<String, Instant> starts(@Nullable Duration learnedAfter) {
        Map<String, Instant> starts = new HashMap<>();
        starts.put("OCCURRED", OCCURRED);
        starts.put("DETECTED", OCCURRED.plusSeconds(600));
        starts.put("JUDGED", OCCURRED.minusSeconds(600));
        if (learnedAfter != null) {
            starts.put("LEARNED", OCCURRED.plus(learnedAfter));
        }
        return starts;
    }

    private static Optional<Recounted> following(String name, String from, String to) {
        return new Recounting(RULES, CALENDAR).recount(pinned(name, from, starts(Duration.ofHours(1))), to);
    }

    @Test
    void a_newer_version_starts_at_the_first_of_its_own_starts() {
        Recounted moved = following("report", "report@1", "report@2").orElseThrow();
        assertThat(moved.effect()).isEqualTo(Recounted.Effect.MOVED);
        assertThat(moved.startPoint()).isEqualTo("LEARNED");
        assertThat(moved.counted().due()).isEqualTo(OCCURRED.plus(Duration.ofHours(5)));
    }

    @Test
    void a_start_nobody_knows_is_passed_over() {
        Recounted moved = new Recounting(RULES, CALENDAR)
                .recount(pinned("report", "report@1", starts(null)), "report@2")
                .orElseThrow();
        assertThat(moved.startPoint()).isEqualTo("DETECTED");
    }

    @Test
    void a_step_the_newer_version_does_not_have_follows_nothing() {
        assertThat(following("notice", "report@1", "report@2")).isEmpty();
    }

    @Test
    void a_version_for_other_facts_is_not_followed() {
        assertThat(following("report", "report@1", "report@3")).isEmpty();
    }

    @Test
    void a_version_that_starts_at_something_yet_to_come_is_not_followed() {
        assertThat(following("report", "report@1", "report@4")).isEmpty();
    }

    @Test
    void nothing_goes_back() {
        assertThat(following("report", "report@2", "report@1")).isEmpty();
        assertThat(following("report", "report@2", "report@2")).isEmpty();
    }

    @Test
    void a_version_tells_what_came_before_it() {
        DeadlineRule rule = RULES.byReference("report@2").orElseThrow();
        assertThat(rule.isLaterThan("report@1")).isTrue();
        assertThat(rule.isLaterThan("report@2")).isFalse();
        assertThat(rule.isLaterThan("other-report@1")).isFalse();
    }

    @Test
    void an_earlier_start_never_makes_a_deadline_later_and_the_same_starts_never_move_it() {
        Recounting recounting = new Recounting(RULES, CALENDAR);
        Seeded.cases(1_000, random -> {
            String rule = random.nextBoolean() ? "report@1" : "report@2";
            Map<String, Instant> before = starts(random.nextBoolean() ? Duration.ofMinutes(random.nextInt(600)) : null);
            PinnedDeadline pinned = pinned("report", rule, before);
            assertThat(recounting.startingFrom(pinned, before).orElseThrow().effect())
                    .isEqualTo(Recounted.Effect.UNCHANGED);
            Map<String, Instant> earlier = new HashMap<>(before);
            earlier.replaceAll((point, at) -> at.minus(Duration.ofSeconds(random.nextInt(7200))));
            assertThat(recounting
                            .startingFrom(pinned, earlier)
                            .orElseThrow()
                            .counted()
                            .due())
                    .isBeforeOrEqualTo(pinned.due());
        });
    }
}
