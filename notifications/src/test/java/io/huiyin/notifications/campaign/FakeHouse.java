package io.huiyin.notifications.campaign;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.RecordNoticeToAffected;
import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.FindNotice;
import io.huiyin.api.notice.FindRunningNotices;
import io.huiyin.api.notice.FinishNotice;
import io.huiyin.api.notice.NoticeBatch;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.notice.NoticeSummary;
import io.huiyin.api.notice.RecipientListId;
import io.huiyin.api.notice.RecordBatchQueued;
import io.huiyin.api.notice.RecordBatchResults;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.QueryGateway;

/** The rest of the house as the sending sees it: one notice, decided as the real one is. Its views never lag. */
final class FakeHouse {

    static final NoticeCampaignId NOTICE = new NoticeCampaignId("notice-1");
    static final IncidentId INCIDENT = new IncidentId("incident-1");
    static final RecipientListId LIST = new RecipientListId("0199");

    private static final Instant STARTED = Instant.parse("2026-11-23T03:00:00Z");

    private final Map<Integer, RecordBatchQueued> queued = new TreeMap<>();
    private final Map<Integer, BatchResults> results = new TreeMap<>();
    private final List<RecordNoticeToAffected> told = new ArrayList<>();
    private final int recipients;
    private final int batches;
    private NoticeStatus status = NoticeStatus.RUNNING;

    FakeHouse(int recipients, int batches) {
        this.recipients = recipients;
        this.batches = batches;
    }

    CommandGateway commands() {
        return (CommandGateway) Proxy.newProxyInstance(
                FakeHouse.class.getClassLoader(),
                new Class<?>[] {CommandGateway.class},
                (gateway, method, arguments) -> answered(arguments[0], this::decide));
    }

    QueryGateway queries() {
        return (QueryGateway) Proxy.newProxyInstance(
                FakeHouse.class.getClassLoader(),
                new Class<?>[] {QueryGateway.class},
                (gateway, method, arguments) -> answered(((Message<?>) arguments[1]).getPayload(), this::answer));
    }

    synchronized void is(NoticeStatus now) {
        status = now;
    }

    synchronized NoticeStatus status() {
        return status;
    }

    synchronized Map<Integer, BatchResults> results() {
        return Map.copyOf(results);
    }

    synchronized List<RecordNoticeToAffected> told() {
        return List.copyOf(told);
    }

    private static CompletableFuture<Object> answered(Object asked, Function<Object, Object> answer) {
        try {
            return CompletableFuture.completedFuture(answer.apply(asked));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private synchronized Object decide(Object command) {
        if (command instanceof RecordBatchQueued batch) {
            requireRunning();
            queued.putIfAbsent(batch.batch(), batch);
        } else if (command instanceof RecordBatchResults batch) {
            results.put(batch.batch(), batch.results());
        } else if (command instanceof RecordNoticeToAffected notice) {
            told.add(notice);
        } else if (command instanceof FinishNotice) {
            requireRunning();
            status = NoticeStatus.FINISHED;
        } else {
            throw new AssertionError(command);
        }
        return null;
    }

    private void requireRunning() {
        if (status != NoticeStatus.RUNNING) {
            throw RefusedException.because(null, RefusalCode.NOTICE_WRONG_STATE, status, NoticeStatus.RUNNING);
        }
    }

    private synchronized Object answer(Object query) {
        if (query instanceof FindRunningNotices) {
            return status == NoticeStatus.RUNNING ? List.of(summary()) : List.of();
        }
        if (query instanceof FindNotice) {
            return Optional.of(new NoticeFile(
                    summary(), letter("告知"), letter("Notice"), List.of(NoticeItem.CAUSE), null, batches()));
        }
        throw new AssertionError(query);
    }

    private List<NoticeBatch> batches() {
        return queued.values().stream()
                .map(batch -> new NoticeBatch(
                        batch.batch(), batch.size(), batch.keysDigest(), STARTED, 0, results.get(batch.batch()), null))
                .toList();
    }

    private NoticeSummary summary() {
        return new NoticeSummary(
                NOTICE,
                INCIDENT,
                new UnitId("unit-1"),
                status,
                LIST,
                recipients,
                0,
                0,
                batches,
                queued.size(),
                results.size(),
                sum(BatchResults::handedOver),
                sum(BatchResults::bounced),
                sum(BatchResults::dead),
                STARTED,
                STARTED,
                null,
                results.values().stream()
                        .map(BatchResults::firstHandedOverAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                results.values().stream()
                        .map(BatchResults::lastHandedOverAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                1,
                1);
    }

    private int sum(ToIntFunction<BatchResults> count) {
        return results.values().stream().mapToInt(count).sum();
    }

    private static NoticeLetter letter(String subject) {
        ClearText text = new ClearText("text");
        return new NoticeLetter(new ClearText(subject), text, text, null, text, text, text, text);
    }
}
