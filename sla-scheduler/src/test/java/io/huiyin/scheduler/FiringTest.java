package io.huiyin.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CaseId;
import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.complaint.WarnOfReplyDeadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Origin;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.scheduler.duelist.Ahead;
import io.huiyin.scheduler.duelist.DeadlineKey;
import io.huiyin.scheduler.duelist.DueList;
import io.huiyin.scheduler.duelist.Watch;
import io.huiyin.scheduler.duelist.WatchPlan;
import io.huiyin.scheduler.firing.Figures;
import io.huiyin.scheduler.firing.Firing;
import io.huiyin.scheduler.support.SettableClock;
import io.huiyin.scheduler.support.Wire;
import io.huiyin.scheduler.support.Wire.Fate;
import io.huiyin.storage.WorkShare;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;

/** Firing on many threads, and at a command side that keeps silent. */
class FiringTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final int PATIENCE = 30;
    private static final List<Ahead> THREE_DUE = List.of(
            Ahead.record(MilestoneId.percent(50), NOW.minusSeconds(3)),
            Ahead.record(MilestoneId.percent(80), NOW.minusSeconds(2)),
            Ahead.record(MilestoneId.DUE, NOW.minusSeconds(1)));

    private final SettableClock clock = new SettableClock(NOW);
    private final Figures figures = new Figures(late -> {});
    private final WatchPlan plan =
            new WatchPlan(DeadlineRules.shipped(), WorkingCalendars.shipped(), DueCommands.ofEveryKind());

    private static Watch aWatch(int number) {
        DeadlineKey key = new DeadlineKey(new CaseId("complaint-" + number), DeadlineId.REPLY_TO_CITIZEN);
        return Watch.of(key, 1, Origin.LIVE, NOW.minusSeconds(60), THREE_DUE);
    }

    @Test
    void on_many_threads_every_command_is_sent_once_and_few_are_under_way() throws InterruptedException {
        int cases = 3_000;
        DueList dueList = new DueList(2, at -> {});
        for (int i = 0; i < cases; i++) {
            dueList.watch(aWatch(i));
        }
        ExecutorService workers = Executors.newFixedThreadPool(8);
        ExecutorService bells = Executors.newFixedThreadPool(4);
        CountDownLatch handled = new CountDownLatch(3 * cases);
        Map<CommandId, Integer> counts = new ConcurrentHashMap<>();
        Queue<Integer> underWay = new ConcurrentLinkedQueue<>();
        Firing[] firing = new Firing[1];
        CommandGateway gateway = gateway(workers, command -> {
            counts.merge(command.commandId(), 1, Integer::sum);
            underWay.add(firing[0].inFlight());
            handled.countDown();
        });
        firing[0] = new Firing(gateway, dueList, WorkShare.ofTheOnlyNode(2), plan, figures, clock, Pace.USUAL);

        for (int i = 0; i < 4; i++) {
            bells.execute(firing[0]::fireWhatIsDue);
        }

        assertThat(handled.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        bells.shutdown();
        workers.shutdown();
        assertThat(workers.awaitTermination(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(counts)
                .hasSize(3 * cases)
                .allSatisfy((id, count) -> assertThat(count).isOne());
        assertThat(underWay).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(Pace.USUAL.inFlight()));
        assertThat(dueList.standingAt(NOW).watched()).isZero();
        assertThat(firing[0].inFlight()).isZero();
    }

    @Test
    void a_command_without_an_answer_counts_as_failed_after_a_while_and_makes_room() throws InterruptedException {
        CountDownLatch queuedAgain = new CountDownLatch(2);
        DueList dueList = new DueList(2, at -> queuedAgain.countDown());
        dueList.watch(aWatch(1));
        Pace impatient = new Pace(
                Duration.ofHours(1),
                Duration.ofMinutes(1),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                1,
                Duration.ofMillis(50),
                Duration.ofSeconds(1));
        Wire wire = new Wire(null, () -> Fate.NO_ANSWER);

        new Firing(wire, dueList, WorkShare.ofTheOnlyNode(2), plan, figures, clock, impatient).fireWhatIsDue();

        assertThat(queuedAgain.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(dueList.standingAt(NOW).failing()).isEqualTo(1);
        assertThat(dueList.attemptsUpTo(NOW.plusSeconds(60))).containsExactly(NOW.plusSeconds(5));
        assertThat(wire.sent()).hasSize(1);
    }

    private interface Handling {
        void handle(Command command);
    }

    private static CommandGateway gateway(ExecutorService workers, Handling handling) {
        AsynchronousCommandBus bus =
                AsynchronousCommandBus.builder().executor(workers).build();
        for (Class<?> kind : List.of(WarnOfReplyDeadline.class, RecordMissedReply.class)) {
            bus.subscribe(kind.getName(), message -> handled(message, handling));
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static Object handled(CommandMessage<?> message, Handling handling) {
        handling.handle((Command) message.getPayload());
        return true;
    }
}
