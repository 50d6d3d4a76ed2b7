package io.huiyin.server.house;

import io.huiyin.console.ConsoleSetup;
import io.huiyin.server.access.AccessRoom;
import io.huiyin.server.access.AccountOpening;
import io.huiyin.server.checkpoint.ProofSettings;
import io.huiyin.server.control.ControlServer;
import io.huiyin.server.demo.DemoTelling;
import io.huiyin.server.doctor.DoctorJob;
import io.huiyin.server.metrics.HouseMetrics;
import io.huiyin.server.metrics.LedgerMetrics;
import io.huiyin.server.metrics.MetricsDoor;
import io.huiyin.server.metrics.MetricsSettings;
import io.huiyin.server.safekeeping.BackupJob;
import io.huiyin.storage.KeptState;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the house and shows its doors to the web server. */
@Configuration(proxyBeanMethods = false)
@Import(ConsoleSetup.class)
class HouseConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId zone() {
        return House.ZONE;
    }

    @Bean
    House openedHouse(
            HouseSettings settings,
            RulesSettings rules,
            MessageSettings messages,
            ProofSettings proofs,
            Clock clock,
            MeterRegistry meters) {
        House house = House.open(settings, rules, messages, proofs, clock, meters);
        house.watchClock();
        house.recordRulesIfPossible();
        return house;
    }

    @Bean
    HouseMetrics houseMetrics(House house) {
        return house.metrics();
    }

    @Bean
    LedgerMetrics ledgerMetrics(House house) {
        return new LedgerMetrics(house.eventStore()::figures, house::clockOffset);
    }

    @Bean
    MetricsDoor metricsDoor(MetricsSettings settings) {
        return MetricsDoor.of(settings);
    }

    @Bean
    KeptState keptState(House house) {
        return house.keptState();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> provingOnceReady(House house) {
        return ready -> {
            house.verifyInBackground();
            house.makeCheckpoints();
        };
    }

    @Bean
    CommandGateway commandGateway(House house) {
        return house.commands();
    }

    @Bean
    QueryGateway queryGateway(House house) {
        return house.queries();
    }

    @Bean
    QueryBus queryBus(House house) {
        return house.queryBus();
    }

    @Bean
    AccessRoom accessRoom(House house) {
        return house.access();
    }

    @Bean
    AccountOpening accountOpening(House house) {
        return house.accountOpening();
    }

    @Bean
    DemoTelling demoTelling(CommandGateway commands, AccountOpening accounts, Clock clock) {
        return new DemoTelling(commands, accounts, clock);
    }

    @Bean
    ControlServer controlServer(HouseSettings settings, House house, Clock clock) throws IOException {
        return ControlServer.start(
                settings.data(),
                List.of(
                        house.messagesImport(),
                        house.councilImport(),
                        house.openAccount(),
                        house.calendarImport(),
                        house.calendarShow(),
                        house.calendarText(),
                        house.rebasing(),
                        house.rulesShow(),
                        house.verification(),
                        house.checkpoint(),
                        house.keyReplacement(),
                        house.export(),
                        new BackupJob(house.storage(), settings.ownMasterKey(System.getenv()), clock),
                        new DoctorJob(house.storage(), settings, clock)));
    }
}
