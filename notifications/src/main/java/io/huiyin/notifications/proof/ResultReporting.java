package io.huiyin.notifications.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.notifications.ResultCommands;
import io.huiyin.notifications.delivery.ResultQueue;
import io.huiyin.notifications.delivery.ResultQueue.Waiting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the results that wait, those of one stream in one command, and lets them go once the ledger has them. Whatever
 * fails comes again; the aggregates record each result once. Runs outside any unit of work, for one thread at a time.
 */
public final class ResultReporting {

    private static final Logger LOG = LoggerFactory.getLogger(ResultReporting.class);

    private static final String SOURCE = "notifications";
    private static final int AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ResultQueue queue;
    private final List<ResultCommands> commands;

    /** @param commands for every kind of stream that results go to */
    public ResultReporting(ResultQueue queue, List<ResultCommands> commands) {
        this.queue = queue;
        this.commands = List.copyOf(commands);
    }

    /** One command's results: one stream, one origin. */
    private record Batch(String stream, boolean drill) {}

    /** Reports all that wait, each once; what cannot be recorded now waits on and holds nobody up. */
    public void report(CommandGateway gateway) throws InterruptedException {
        List<Waiting> some = queue.after("", AT_ONCE);
        while (!some.isEmpty()) {
            reportSome(gateway, some);
            some = queue.after(some.get(some.size() - 1).entry(), AT_ONCE);
        }
    }

    private void reportSome(CommandGateway gateway, List<Waiting> some) throws InterruptedException {
        Map<Batch, List<Waiting>> batches = some.stream()
                .collect(Collectors.groupingBy(
                        waiting -> new Batch(
                                waiting.result().stream(), waiting.result().drill()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (Map.Entry<Batch, List<Waiting>> batch : batches.entrySet()) {
            report(gateway, batch.getKey(), batch.getValue());
        }
    }

    private void report(CommandGateway gateway, Batch batch, List<Waiting> results) throws InterruptedException {
        Optional<Command> command = commandFor(batch, results);
        if (command.isEmpty()) {
            LOG.error("Nobody records results of {}", batch.stream());
            return;
        }
        Envelope envelope = Envelope.system(SOURCE, batch.drill() ? Origin.DRILL : Origin.LIVE);
        try {
            gateway.send(GenericCommandMessage.asCommandMessage(command.get()).withMetaData(envelope.toMetaData()))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            results.forEach(queue::remove);
        } catch (ExecutionException refused) {
            Throwable cause = refused.getCause() == null ? refused : refused.getCause();
            LOG.warn(
                    "Results of {} could not be recorded: {}",
                    batch.stream(),
                    cause.getClass().getSimpleName());
        } catch (TimeoutException noAnswer) {
            LOG.warn("Nobody answered in time whether results of {} were recorded", batch.stream());
        }
    }

    private Optional<Command> commandFor(Batch batch, List<Waiting> results) {
        String names = results.stream().map(Waiting::entry).collect(Collectors.joining("|"));
        CommandId commandId = new CommandId("results-" + UUID.nameUUIDFromBytes(names.getBytes(UTF_8)));
        return commands.stream()
                .filter(each -> batch.stream().startsWith(each.prefix()))
                .findFirst()
                .map(each -> each.recording()
                        .commandFor(
                                batch.stream(),
                                commandId,
                                results.stream()
                                        .map(waiting -> waiting.result().result())
                                        .toList()));
    }
}
