package io.huiyin.console.gateway;

import io.huiyin.api.Command;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.cases.FindComplaintByNumber;
import io.huiyin.api.cases.FindFreshness;
import io.huiyin.api.cases.Freshness;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.live.AwaitChanges;
import io.huiyin.api.live.Changes;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.FindUnits;
import io.huiyin.api.unit.UnitSummary;
import io.huiyin.console.refusal.Refusals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one person sends commands and asks questions. Refusals come out as {@link RefusedException}, whatever the
 * framework wrapped them in.
 */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final MetaData metaData;

    Desk(CommandGateway commands, QueryGateway queries, Envelope envelope) {
        this.commands = commands;
        this.queries = queries;
        this.metaData = MetaData.from(envelope.toMetaData());
    }

    /**
     * Sends a command and waits until it is durable.
     *
     * @throws RefusedException if it was refused, or {@link RefusalCode#OUTCOME_UNKNOWN} if no answer came in time
     */
    public void send(Command command) {
        await(commands.send(command, metaData), RefusalCode.OUTCOME_UNKNOWN);
    }

    /**
     * Sends a command that is answered with something, and waits until it is durable.
     *
     * @throws RefusedException if it was refused, or {@link RefusalCode#OUTCOME_UNKNOWN} if no answer came in time
     */
    public <R> R send(Command command, Class<R> answerType) {
        CompletableFuture<Object> answer = commands.send(command, metaData);
        return answerType.cast(present(command, await(answer, RefusalCode.OUTCOME_UNKNOWN)));
    }

    /** A page of cases. */
    public CasePage cases(FindCases query) {
        return ask(query, CasePage.class);
    }

    /**
     * A case file; empty when there is none or the person may not see it.
     *
     * @param atLeast the position to wait for briefly; null means do not wait
     */
    public Optional<CaseFile> caseFile(ComplaintId complaintId, @Nullable Long atLeast) {
        return askForOne(new FindCaseFile(complaintId, atLeast), CaseFile.class);
    }

    /** Which complaint has a number. */
    public Optional<ComplaintId> complaintWith(CaseNumber number) {
        return askForOne(new FindComplaintByNumber(number), ComplaintId.class);
    }

    /** All units, by name. */
    public List<UnitSummary> units() {
        return askForMany(new FindUnits(), UnitSummary.class);
    }

    /** How far the views have read. */
    public Freshness freshness() {
        return ask(new FindFreshness(), Freshness.class);
    }

    /**
     * A position that covers what was just sent. Empty if it cannot be told: what was sent stays sent, the next page is
     * only not waited for.
     */
    public OptionalLong positionNow() {
        try {
            return OptionalLong.of(freshness().head());
        } catch (RuntimeException unanswered) {
            LOG.warn("The ledger's position could not be asked after a command", unanswered);
            return OptionalLong.empty();
        }
    }

    /**
     * Asks what has exactly one answer.
     *
     * @throws RefusedException if it was refused, or {@link RefusalCode#BUSY} if no answer came in time
     */
    public <R> R ask(Object query, Class<R> answerType) {
        return asked(query, ResponseTypes.instanceOf(answerType));
    }

    /**
     * Asks for something that may not be there.
     *
     * @throws RefusedException if it was refused, or {@link RefusalCode#BUSY} if no answer came in time
     */
    public <R> Optional<R> askForOne(Object query, Class<R> answerType) {
        return asked(query, ResponseTypes.optionalInstanceOf(answerType));
    }

    /**
     * Asks for any number of things.
     *
     * @throws RefusedException if it was refused, or {@link RefusalCode#BUSY} if no answer came in time
     */
    public <R> List<R> askForMany(Object query, Class<R> answerType) {
        return asked(query, ResponseTypes.multipleInstancesOf(answerType));
    }

    /**
     * What has changed of the cases this person may see, as soon as anything has. Keeps no thread waiting.
     *
     * @param since the position up to which the person knows; null means now
     * @param goingOn whether the person was answered up to there just before
     */
    public CompletableFuture<Changes> changesAfter(@Nullable Long since, boolean goingOn) {
        return answerTo(new AwaitChanges(since, goingOn), ResponseTypes.instanceOf(Changes.class));
    }

    private <R> R asked(Object query, ResponseType<R> type) {
        return present(query, await(answerTo(query, type), RefusalCode.BUSY));
    }

    private <R> CompletableFuture<R> answerTo(Object query, ResponseType<R> type) {
        var message = GenericMessage.asMessage(query).andMetaData(metaData);
        return queries.query(query.getClass().getName(), message, type);
    }

    private static <R> R present(Object question, @Nullable R answer) {
        if (answer == null) {
            throw new IllegalStateException(
                    "No answer to " + question.getClass().getSimpleName());
        }
        return answer;
    }

    private static <R> @Nullable R await(CompletableFuture<R> answer, RefusalCode whenTooLate) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw Refusals.unwrapped(failed);
        } catch (TimeoutException late) {
            throw RefusedException.because(null, whenTooLate);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw RefusedException.because(null, whenTooLate);
        }
    }
}
