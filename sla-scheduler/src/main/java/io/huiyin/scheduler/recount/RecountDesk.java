package io.huiyin.scheduler.recount;

import io.huiyin.api.CaseId;
import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.calendar.FindNextYear;
import io.huiyin.api.calendar.NextYear;
import io.huiyin.api.calendar.RecordCalendarCarriedOut;
import io.huiyin.api.calendar.RecordMissingTable;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.RecountReplyDeadline;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.DeadlinesToRecount;
import io.huiyin.api.deadline.FindChangesUnderWay;
import io.huiyin.api.deadline.FindDeadlinesToRecount;
import io.huiyin.api.deadline.Recount;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.RecountObligation;
import io.huiyin.api.rules.RecordRebasingCarriedOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** Asks and tells the rest of the house in the house's own name, and waits for durable answers. */
final class RecountDesk {

    private static final Map<String, String> HOUSE =
            Envelope.system("recount", Origin.LIVE).toMetaData();
    private static final long PATIENCE_SECONDS = 120;

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final int inFlight;

    RecountDesk(CommandGateway commands, QueryGateway queries, int inFlight) {
        this.commands = commands;
        this.queries = queries;
        this.inFlight = inFlight;
    }

    /** Whether a change was approved and is not carried out. */
    boolean isAnythingToDo() {
        return !ask(new FindChangesUnderWay(), ResponseTypes.multipleInstancesOf(ChangeId.class))
                .isEmpty();
    }

    /** Puts on record that next year's table should be there and is not, where that is so. */
    void noteMissingTable() {
        NextYear next = ask(new FindNextYear(), ResponseTypes.instanceOf(NextYear.class));
        if (next.standing() != NextYear.Standing.FINE) {
            CommandId wish = new CommandId("table-of-%d:%s".formatted(next.year(), next.standing()));
            await(send(new RecordMissingTable(wish, next.year(), next.standing())));
        }
    }

    /** What approved changes have not reached yet. */
    List<DeadlinesToRecount> toRecount() {
        return ask(new FindDeadlinesToRecount(), ResponseTypes.multipleInstancesOf(DeadlinesToRecount.class));
    }

    /** Has deadlines counted anew, so many at once. */
    void recount(List<DeadlinesToRecount.Running> running, Recount recount) {
        for (int from = 0; from < running.size(); from += inFlight) {
            List<CompletableFuture<Object>> answers = new ArrayList<>();
            running.subList(from, Math.min(from + inFlight, running.size()))
                    .forEach(one -> answers.add(send(command(one, recount))));
            answers.forEach(RecountDesk::await);
        }
    }

    /** Puts on record that nothing is left. */
    void carriedOut(DeadlinesToRecount work) {
        await(send(carriedOutCommand(work)));
    }

    private static Command carriedOutCommand(DeadlinesToRecount work) {
        int time = work.times() + 1;
        CommandId wish = new CommandId(
                "%s:carried-out:%d".formatted(work.recount().change().id(), time));
        return switch (work.recount().change().reason()) {
            case CALENDAR_CHANGED ->
                new RecordCalendarCarriedOut(wish, work.number(), time, work.moved(), work.confirmed(), work.units());
            case RULE_CHANGED -> new RecordRebasingCarriedOut(wish, work.number(), time, work.moved(), work.units());
            case START_CORRECTED ->
                throw new IllegalArgumentException("A corrected start is carried out by its own case at once");
        };
    }

    private static Command command(DeadlinesToRecount.Running running, Recount recount) {
        CaseId caseId = running.caseId();
        // The same wish in every attempt, whoever makes it.
        CommandId wish = new CommandId("%s:%s".formatted(recount.change().id(), running.deadlineId()));
        return caseId.isIncident()
                ? new RecountObligation(new IncidentId(caseId.value()), wish, running.deadlineId(), recount)
                : new RecountReplyDeadline(new ComplaintId(caseId.value()), wish, running.deadlineId(), recount);
    }

    private CompletableFuture<Object> send(Command command) {
        return commands.send(command, MetaData.from(HOUSE));
    }

    private <R> R ask(Object query, ResponseType<R> type) {
        var message = GenericMessage.asMessage(query).andMetaData(HOUSE);
        return await(queries.query(query.getClass().getName(), message, type));
    }

    private static <R> R await(CompletableFuture<R> answer) {
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
