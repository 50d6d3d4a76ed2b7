package io.huiyin.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.stream.Stream;

/** Who may know whom. */
final class HouseRules {

    private static final String[] EVERYBODY_KNOWS = {
        "java..", "javax..", "org.jspecify..", "org.slf4j..", "com.google.errorprone.annotations.."
    };

    static final ArchRule THE_LANGUAGE_KNOWS_NOBODY = module("io.huiyin.api..")
            .knowsOnly("org.axonframework.modelling.command", "org.axonframework.serialization");

    static final ArchRule DEADLINE_RULES_KNOW_NOBODY = module("io.huiyin.deadlines..")
            .knowsOnly("tools.jackson..", "com.fasterxml.jackson.annotation..", "org.snakeyaml..");

    static final ArchRule THE_VERIFIER_KNOWS_NOBODY =
            module("io.huiyin.verifier..").knowsOnly();

    static final ArchRule THE_LEDGER_KNOWS_AXON_AND_THE_BLOCK_STORE_BUT_NOT_THE_DOMAIN = module("io.huiyin.ledger..")
            .knowsOnly(
                    "io.huiyin.storage",
                    "io.huiyin.verifier..",
                    "org.axonframework..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..");

    static final ArchRule STORAGE_KNOWS_NO_OTHER_MODULE = module("io.huiyin.storage..")
            .knowsOnly(
                    "org.axonframework..",
                    "org.h2..",
                    "com.mongodb..",
                    "org.bson..",
                    "com.fasterxml.jackson..",
                    "tools.jackson..");

    static final ArchRule PERSONAL_DATA_KNOWS_THE_LANGUAGE_AND_THE_PORTS = module("io.huiyin.personaldata..")
            .knowsOnly("io.huiyin.api..", "io.huiyin.storage", "com.google.crypto.tink..", "tools.jackson..");

    static final ArchRule THE_COMMAND_SIDE_KNOWS_NEITHER_QUERIES_NOR_STORES = module("io.huiyin.command..")
            .knowsOnly(
                    "io.huiyin.api..",
                    "io.huiyin.deadlines..",
                    "io.huiyin.personaldata..",
                    "io.huiyin.storage",
                    "org.axonframework..",
                    "de.siegmar.fastcsv..");

    static final ArchRule THE_QUERY_SIDE_KNOWS_NEITHER_COMMANDS_NOR_STORES = module("io.huiyin.query..")
            .knowsOnly(
                    "io.huiyin.api..",
                    "io.huiyin.deadlines..",
                    "io.huiyin.personaldata..",
                    "io.huiyin.storage",
                    "org.axonframework..",
                    "org.apache.lucene..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..");

    static final ArchRule THE_SCHEDULER_KNOWS_NEITHER_SIDE = module("io.huiyin.scheduler..")
            .knowsOnly(
                    "io.huiyin.api..",
                    "io.huiyin.deadlines..",
                    "io.huiyin.storage",
                    "org.axonframework..",
                    "org.quartz..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..");

    static final ArchRule NOTIFICATIONS_KNOW_NEITHER_SIDE = module("io.huiyin.notifications..")
            .knowsOnly(
                    "io.huiyin.api..",
                    "io.huiyin.personaldata..",
                    "io.huiyin.storage",
                    "org.axonframework..",
                    "org.springframework.mail..",
                    "jakarta.mail..",
                    "org.eclipse.angus.mail..",
                    "org.thymeleaf..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..");

    static final ArchRule THE_CONSOLE_SPEAKS_THROUGH_THE_GATEWAYS_ONLY = noClasses()
            .that()
            .resideInAPackage("io.huiyin.console..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.huiyin.command..",
                    "io.huiyin.query..",
                    "io.huiyin.ledger..",
                    "io.huiyin.verifier..",
                    "io.huiyin.storage..",
                    "io.huiyin.personaldata..",
                    "io.huiyin.deadlines..",
                    "io.huiyin.notifications..",
                    "io.huiyin.server..",
                    "org.axonframework.eventsourcing..",
                    "org.axonframework.modelling.."));

    static final ArchRule ONLY_THE_EMBEDDED_ADAPTER_KNOWS_MVSTORE = noClasses()
            .that()
            .resideOutsideOfPackage("io.huiyin.storage.mvstore..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.h2..");

    static final ArchRule ONLY_THE_MONGODB_ADAPTER_KNOWS_THE_DRIVER = noClasses()
            .that()
            .resideOutsideOfPackage("io.huiyin.storage.mongo..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("com.mongodb..", "org.bson..", "org.axonframework.extensions.mongo.."));

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .because("tests move time by a settable clock");

    static final ArchRule ONLY_THE_HOUSE_MAKES_THE_SYSTEM_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("io.huiyin.server..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    static final ArchRule NOBODY_SLEEPS = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("a condition is awaited instead");

    private HouseRules() {}

    private static Module module(String packages) {
        return new Module(packages);
    }

    private record Module(String packages) {

        ArchRule knowsOnly(String... others) {
            String[] known = Stream.of(Stream.of(packages), Stream.of(EVERYBODY_KNOWS), Stream.of(others))
                    .flatMap(each -> each)
                    .toArray(String[]::new);
            DescribedPredicate<JavaClass> fits = resideInAnyPackage(known);
            return classes().that().resideInAPackage(packages).should().onlyDependOnClassesThat(fits.or(primitive()));
        }

        private static DescribedPredicate<JavaClass> primitive() {
            return DescribedPredicate.describe(
                    "are primitive", type -> type.getBaseComponentType().isPrimitive());
        }
    }
}
