package io.huiyin.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.huiyin.api.trespasser.LanguageThatKnowsTheRules;
import io.huiyin.command.trespasser.CommandSideThatReadsViews;
import io.huiyin.console.trespasser.ConsoleThatOpensTheStore;
import io.huiyin.deadlines.trespasser.RulesThatKnowTheLanguage;
import io.huiyin.ledger.trespasser.LedgerThatKnowsTheDomain;
import io.huiyin.notifications.trespasser.MailThatReadsViews;
import io.huiyin.personaldata.trespasser.VaultThatKnowsTheLedger;
import io.huiyin.query.trespasser.QuerySideThatKnowsMvStore;
import io.huiyin.query.trespasser.QuerySideThatSendsCommands;
import io.huiyin.query.trespasser.SleeperWithItsOwnTime;
import io.huiyin.scheduler.trespasser.SchedulerThatDecides;
import io.huiyin.storage.trespasser.StorageThatKnowsTheDomain;
import io.huiyin.verifier.trespasser.VerifierThatKnowsTheStore;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static JavaClasses house;

    @BeforeAll
    static void read_the_house() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("io.huiyin");
    }

    static Stream<Arguments> rules_and_their_trespassers() {
        return Stream.of(
                Arguments.of(HouseRules.THE_LANGUAGE_KNOWS_NOBODY, LanguageThatKnowsTheRules.class),
                Arguments.of(HouseRules.DEADLINE_RULES_KNOW_NOBODY, RulesThatKnowTheLanguage.class),
                Arguments.of(HouseRules.THE_VERIFIER_KNOWS_NOBODY, VerifierThatKnowsTheStore.class),
                Arguments.of(
                        HouseRules.THE_LEDGER_KNOWS_AXON_AND_THE_BLOCK_STORE_BUT_NOT_THE_DOMAIN,
                        LedgerThatKnowsTheDomain.class),
                Arguments.of(HouseRules.STORAGE_KNOWS_NO_OTHER_MODULE, StorageThatKnowsTheDomain.class),
                Arguments.of(HouseRules.PERSONAL_DATA_KNOWS_THE_LANGUAGE_AND_THE_PORTS, VaultThatKnowsTheLedger.class),
                Arguments.of(
                        HouseRules.THE_COMMAND_SIDE_KNOWS_NEITHER_QUERIES_NOR_STORES, CommandSideThatReadsViews.class),
                Arguments.of(
                        HouseRules.THE_QUERY_SIDE_KNOWS_NEITHER_COMMANDS_NOR_STORES, QuerySideThatSendsCommands.class),
                Arguments.of(HouseRules.THE_SCHEDULER_KNOWS_NEITHER_SIDE, SchedulerThatDecides.class),
                Arguments.of(HouseRules.NOTIFICATIONS_KNOW_NEITHER_SIDE, MailThatReadsViews.class),
                Arguments.of(HouseRules.THE_CONSOLE_SPEAKS_THROUGH_THE_GATEWAYS_ONLY, ConsoleThatOpensTheStore.class),
                Arguments.of(HouseRules.ONLY_THE_EMBEDDED_ADAPTER_KNOWS_MVSTORE, QuerySideThatKnowsMvStore.class),
                Arguments.of(HouseRules.ONLY_THE_MONGODB_ADAPTER_KNOWS_THE_DRIVER, QuerySideThatKnowsMvStore.class),
                Arguments.of(HouseRules.TIME_COMES_FROM_THE_CLOCK, SleeperWithItsOwnTime.class),
                Arguments.of(HouseRules.ONLY_THE_HOUSE_MAKES_THE_SYSTEM_CLOCK, SleeperWithItsOwnTime.class),
                Arguments.of(HouseRules.NOBODY_SLEEPS, SleeperWithItsOwnTime.class));
    }

    @ParameterizedTest
    @MethodSource("rules_and_their_trespassers")
    void the_house_keeps_the_rule(ArchRule rule, Class<?> trespasser) {
        rule.check(house);
    }

    @ParameterizedTest
    @MethodSource("rules_and_their_trespassers")
    void the_rule_bites_its_trespasser(ArchRule rule, Class<?> trespasser) {
        JavaClasses guilty = new ClassFileImporter().importClasses(trespasser);

        assertThatThrownBy(() -> rule.check(guilty)).isInstanceOf(AssertionError.class);
    }
}
