package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.InvalidRulesException;
import io.huiyin.storage.TemporaryStorage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A house that gave a number to a version of its own before the product shipped another text under that number. */
class RuleMemoryTest {

    private static final DeadlineRule SHIPPED = DeadlineRules.shipped().byId("complaint-reply");
    private static final String OWN = SHIPPED.content().replace("\"offset\":5", "\"offset\":3");
    private static final String LATER = OWN.replace("\"version\":2", "\"version\":3");

    private final TemporaryStorage storage = TemporaryStorage.open();
    private final RuleMemory memory = new RuleMemory(storage.keptState());

    @AfterEach
    void close() {
        storage.close();
    }

    private void livedByItsOwn() {
        storage.keptState().insertIfAbsent("deadline-rules", SHIPPED.reference(), OWN.getBytes(StandardCharsets.UTF_8));
    }

    private static DeadlineRules file(String rule) {
        return DeadlineRules.parse(
                "city.yaml", new ByteArrayInputStream(("{\"rules\":[" + rule + "]}").getBytes(StandardCharsets.UTF_8)));
    }

    private static int workdays(DeadlineRules rules, String reference) {
        return rules.byReference(reference).orElseThrow().step("reply").offset();
    }

    @Test
    void its_file_keeps_its_meaning() {
        livedByItsOwn();
        assertThat(workdays(memory.with(file(OWN), "city.yaml"), "complaint-reply@2"))
                .isEqualTo(3);
    }

    @Test
    void its_clocks_are_still_explained_by_it_when_the_file_has_gone_on() {
        livedByItsOwn();
        DeadlineRules now = memory.with(file(LATER), "city.yaml");
        assertThat(workdays(now, "complaint-reply@2")).isEqualTo(3);
        assertThat(workdays(now, "complaint-reply@1"))
                .as("what the product shipped before")
                .isEqualTo(5);
    }

    @Test
    void it_cannot_live_by_the_shipped_text_under_its_own_number() {
        livedByItsOwn();
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> memory.with(DeadlineRules.shipped(), "deadline-rules.yaml"))
                .withMessageContaining("complaint-reply@2");
    }

    @Test
    void whoever_was_not_first_takes_another_number() {
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> memory.with(file(OWN), "city.yaml"))
                .withMessageContaining("complaint-reply@2");
    }
}
