package io.huiyin.notifications.campaign;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.RecordNoticeToAffected;
import io.huiyin.api.notice.FindNotice;
import io.huiyin.api.notice.FindRunningNotices;
import io.huiyin.api.notice.FinishNotice;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.NoticeLanguage;
import io.huiyin.api.notice.NoticeSummary;
import io.huiyin.api.notice.RecordBatchQueued;
import io.huiyin.api.notice.RecordBatchResults;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/** Where the sending asks and tells the rest of the house, in the house's own name, and waits for durable answers. */
final class NoticeDesk {

    private static final Map<String, String> HOUSE =
            Envelope.system("notices", Origin.LIVE).toMetaData();
    private static final long PATIENCE_SECONDS = 60;
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final ZoneId zone;

    NoticeDesk(CommandGateway commands, QueryGateway queries, ZoneId zone) {
        this.commands = commands;
        this.queries = queries;
        this.zone = zone;
    }

    /** What runs now. */
    List<NoticeSummary> running() {
        return ask(new FindRunningNotices(), ResponseTypes.multipleInstancesOf(NoticeSummary.class), HOUSE);
    }

    /** One notice with what it says. */
    Optional<NoticeFile> notice(NoticeCampaignId campaignId) {
        return notice(campaignId, HOUSE);
    }

    /** One notice, as far as somebody may see it. */
    Optional<NoticeFile> notice(NoticeCampaignId campaignId, Map<String, ?> asker) {
        return ask(new FindNotice(campaignId, null), ResponseTypes.optionalInstanceOf(NoticeFile.class), asker);
    }

    /** Puts on record that a batch goes out; false when the notice does not run any more. */
    boolean mayGoOut(NoticeCampaignId campaignId, int batch, int size, String keysDigest) {
        try {
            send(new RecordBatchQueued(campaignId, id(campaignId, "queued", batch), batch, size, keysDigest));
            return true;
        } catch (RefusedException refused) {
            if (isBecauseOf(refused, RefusalCode.NOTICE_WRONG_STATE)) {
                return false;
            }
            throw refused;
        }
    }

    /** Puts on record what became of a batch. */
    void settled(NoticeCampaignId campaignId, int batch, BatchRecord became) {
        send(new RecordBatchResults(campaignId, id(campaignId, "settled", batch), batch, became.results()));
    }

    /**
     * Puts on record that a notice has ended, after the incident knows that its people were told. The incident learns it
     * first: a crash in between repeats both, and a repeat does nothing.
     */
    void finished(NoticeFile notice) {
        NoticeSummary summary = notice.summary();
        Instant last = summary.lastHandedOverAt();
        if (last != null) {
            tellTheIncident(notice, last);
        }
        send(new FinishNotice(summary.campaignId(), id(summary.campaignId(), "finished", 0)));
    }

    // An incident that was closed meanwhile owes nothing any more.
    private void tellTheIncident(NoticeFile notice, Instant last) {
        NoticeSummary summary = notice.summary();
        try {
            send(new RecordNoticeToAffected(
                    summary.incidentId(),
                    id(summary.campaignId(), "told", 0),
                    null,
                    NoticeMedium.EMAIL,
                    summary.handedOver(),
                    new ClearText(new NoticeWriter(notice).forTheRecord()),
                    last,
                    new ClearText(evidence(summary)),
                    new ClearText(lateReason(summary, last))));
        } catch (RefusedException refused) {
            if (!isBecauseOf(refused, RefusalCode.INCIDENT_CLOSED)) {
                throw refused;
            }
        }
    }

    private String evidence(NoticeSummary summary) {
        return new NoticeWords(NoticeLanguage.CHINESE)
                .say(
                        "evidence",
                        summary.campaignId(),
                        Integer.toString(summary.recipients()),
                        Integer.toString(summary.batches()),
                        Integer.toString(summary.handedOver()),
                        Integer.toString(summary.bounced()),
                        Integer.toString(summary.dead()),
                        local(summary.firstHandedOverAt()),
                        local(summary.lastHandedOverAt()));
    }

    private String lateReason(NoticeSummary summary, Instant last) {
        return new NoticeWords(NoticeLanguage.CHINESE).say("late-reason", local(summary.startedAt()), local(last));
    }

    private String local(@Nullable Instant instant) {
        return instant == null ? "—" : TO_THE_SECOND.format(instant.atZone(zone));
    }

    // Ids differ by what is said only, so that a repeat after a crash is the same wish.
    private static CommandId id(NoticeCampaignId campaignId, String what, int batch) {
        return new CommandId(campaignId + ":" + what + ":" + batch);
    }

    private void send(Command command) {
        await(commands.send(command, MetaData.from(HOUSE)));
    }

    private <R> R ask(Object query, ResponseType<R> type, Map<String, ?> asker) {
        var message = GenericMessage.asMessage(query).andMetaData(asker);
        return await(queries.query(query.getClass().getName(), message, type));
    }

    private static <R> R await(CompletableFuture<R> answer) {
        try {
            return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            throw unwrapped(failed);
        }
    }

    private static RuntimeException unwrapped(CompletionException failed) {
        return Stream.<@Nullable Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .map(NoticeDesk::refusalIn)
                .flatMap(Optional::stream)
                .findFirst()
                .<RuntimeException>map(refused -> refused)
                .orElse(failed);
    }

    private static Optional<RefusedException> refusalIn(@Nullable Throwable failure) {
        if (failure instanceof CommandExecutionException wrapped) {
            Optional<Object> details = wrapped.getDetails();
            return details.filter(RefusedException.class::isInstance).map(RefusedException.class::cast);
        }
        return failure instanceof RefusedException refused ? Optional.of(refused) : Optional.empty();
    }

    private static boolean isBecauseOf(RefusedException refused, RefusalCode code) {
        return refused.violations().stream().anyMatch(violation -> violation.code() == code);
    }
}
