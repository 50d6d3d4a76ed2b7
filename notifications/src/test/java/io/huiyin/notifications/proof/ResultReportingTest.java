package io.huiyin.notifications.proof;

import static io.huiyin.notifications.support.Letters.CASE;
import static io.huiyin.notifications.support.Letters.MONDAY;
import static io.huiyin.notifications.support.Letters.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.complaint.RecordComplaintDeliveries;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.notifications.ResultCommands;
import io.huiyin.notifications.delivery.Claim;
import io.huiyin.notifications.delivery.DeliveryStore;
import io.huiyin.notifications.delivery.ResultQueue;
import io.huiyin.notifications.support.Keys;
import io.huiyin.notifications.support.Letters;
import io.huiyin.notifications.support.SettableClock;
import io.huiyin.storage.TemporaryStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultReportingTest {

    @TempDir
    Path directory;

    private final TemporaryStorage storage = TemporaryStorage.open();
    private final ResultQueue queue = new ResultQueue(storage.keptState());
    private final List<CommandMessage<?>> received = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(bus).build();
    private final ResultReporting reporting = new ResultReporting(queue, ResultCommands.ofEveryCase());
    private boolean ledgerIsBusy;

    @BeforeEach
    void sendThree() {
        SettableClock clock = new SettableClock(MONDAY);
        DeliveryStore store = new DeliveryStore(
                storage.keptState(), Keys.vault(storage.keptState(), directory, clock), queue, () -> {});
        IntStream.range(0, 3).forEach(number -> {
            store.queueOnce(id(number), Letters::statutory);
            String due = store.due(MONDAY, 1).get(0);
            Claim claim =
                    store.claim(due, "node-1", MONDAY, Duration.ofMinutes(1)).orElseThrow();
            store.sent(claim, MONDAY, "id-" + number, "digest");
        });
        var unused = bus.subscribe(RecordComplaintDeliveries.class.getName(), command -> {
            if (ledgerIsBusy) {
                throw new IllegalStateException("busy");
            }
            received.add(command);
            return null;
        });
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void the_results_of_one_case_go_in_one_command_of_the_house() throws Exception {
        reporting.report(gateway);
        reporting.report(gateway);

        assertThat(received).singleElement().satisfies(message -> {
            RecordComplaintDeliveries command = (RecordComplaintDeliveries) message.getPayload();
            assertThat(command.complaintId().value()).isEqualTo(CASE.value());
            assertThat(command.results()).hasSize(3);
            assertThat(Envelope.from(message.getMetaData()).source()).isEqualTo("notifications");
        });
        assertThat(queue.after("", 10)).isEmpty();
    }

    @Test
    void what_the_ledger_did_not_take_waits_and_comes_again_under_the_same_command_id() throws Exception {
        ledgerIsBusy = true;
        reporting.report(gateway);
        assertThat(queue.after("", 10)).hasSize(3);

        ledgerIsBusy = false;
        reporting.report(gateway);
        assertThat(received).hasSize(1);
        assertThat(queue.after("", 10)).isEmpty();
    }
}
