package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.ledger.AppendOutcomeUnknownException;
import io.huiyin.ledger.LedgerBusyException;
import io.huiyin.server.metrics.CommandMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** What a caller hears when the ledger is busy, does not know, or the clock is off. */
class RefusingCommandBusTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean clockIsOff = new AtomicBoolean();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final SimpleCommandBus ledger = SimpleCommandBus.builder().build();
    private final RefusingCommandBus bus = new RefusingCommandBus(ledger, new CommandMeter(meters), clockIsOff::get);
    private int handled;

    RefusingCommandBusTest() {
        bus.subscribe(String.class.getName(), command -> {
            handled++;
            RuntimeException failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            return "done";
        });
    }

    @Test
    void a_full_queue_is_busy_and_a_doubt_is_unknown_never_the_other_way_round() {
        failures.add(new LedgerBusyException("20,000 events wait"));
        assertThat(refusal()).isEqualTo(RefusalCode.BUSY);
        failures.add(new AppendOutcomeUnknownException("not settled in time", null));
        assertThat(refusal()).isEqualTo(RefusalCode.OUTCOME_UNKNOWN);

        assertThat(handled)
                .as("neither is tried again behind the caller's back")
                .isEqualTo(2);
        assertThat(meters.get("huiyin.commands").tag("outcome", "busy").timer().count())
                .isOne();
        assertThat(meters.get("huiyin.commands")
                        .tag("outcome", "unknown")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void a_race_that_was_lost_is_run_again_and_four_of_them_are_busy() {
        failures.add(new ConcurrencyException("another node was first"));
        assertThat(answer().getPayload()).isEqualTo("done");

        failures.addAll(List.of(
                new ConcurrencyException("1"),
                new ConcurrencyException("2"),
                new ConcurrencyException("3"),
                new ConcurrencyException("4")));
        assertThat(refusal()).isEqualTo(RefusalCode.BUSY);
    }

    @Test
    void while_the_clock_is_off_nothing_reaches_the_ledger() {
        clockIsOff.set(true);
        assertThat(refusal()).isEqualTo(RefusalCode.CLOCK_OFF);
        assertThat(handled).isZero();

        clockIsOff.set(false);
        assertThat(answer().getPayload()).isEqualTo("done");
    }

    private RefusalCode refusal() {
        List<Violation> violations = ((RefusedException) answer().exceptionResult()).violations();
        assertThat(violations).hasSize(1);
        return violations.get(0).code();
    }

    private CommandResultMessage<?> answer() {
        AtomicReference<CommandResultMessage<?>> heard = new AtomicReference<>();
        bus.<String, String>dispatch(
                GenericCommandMessage.<String>asCommandMessage("wish"), (sent, result) -> heard.set(result));
        return heard.get();
    }
}
