package io.huiyin.notifications.campaign;

import io.huiyin.api.notice.NoticeBatch;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.NoticeSummary;
import io.huiyin.api.notice.RecipientListId;
import io.huiyin.notifications.campaign.BatchRecords.Held;
import io.huiyin.personaldata.recipients.KeysDigest;
import io.huiyin.personaldata.recipients.Recipient;
import io.huiyin.personaldata.recipients.RecipientList;
import io.huiyin.personaldata.recipients.RecipientLists;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks what is due and sends as much of it as may leave now: batch by batch, of every running notice in turn. The
 * ledger decides whether a notice runs, the kept state remembers what left; so a round may end anywhere, and the next
 * one, here or on another node, goes on there. For one thread.
 */
final class NoticeRound {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRound.class);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);
    private static final Duration BEFORE_THE_NEXT_LOOK = Duration.ofSeconds(5);

    private final NoticeDesk desk;
    private final RecipientLists lists;
    private final BatchRecords records;
    private final BatchHandover handover;
    private final Throttle throttle;
    private final int chunk;
    private final Clock clock;
    private final Set<NoticeCampaignId> tidied = new HashSet<>();
    private final Map<String, Instant> resting = new HashMap<>();

    NoticeRound(
            NoticeDesk desk,
            RecipientLists lists,
            BatchRecords records,
            BatchHandover handover,
            Throttle throttle,
            int chunk,
            Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.records = records;
        this.handover = handover;
        this.throttle = throttle;
        this.chunk = chunk;
        this.clock = clock;
    }

    /** One round. What fails of one notice keeps no other from going out. */
    void run() {
        resting.values().removeIf(until -> !until.isAfter(clock.instant()));
        for (NoticeSummary running : desk.running()) {
            String id = running.campaignId().value();
            if (!resting.containsKey(id)) {
                try {
                    desk.notice(running.campaignId()).ifPresent(this::goOnWith);
                } catch (RuntimeException failure) {
                    LOG.warn("{} cannot go on now: {}", id, failure.toString());
                    rest(id, clock.instant().plus(AFTER_A_FAILURE));
                }
            }
        }
    }

    private void rest(String what, Instant until) {
        resting.put(what, until);
    }

    private void goOnWith(NoticeFile notice) {
        NoticeSummary summary = notice.summary();
        List<Integer> open = openBatches(notice);
        if (open.isEmpty()) {
            desk.finished(notice);
            return;
        }
        RecipientList list = listOf(summary);
        tidyUp(list);
        NoticeWriter writer = new NoticeWriter(notice);
        for (int batch : open) {
            if (!goOnWith(list, batch, writer)) {
                return;
            }
        }
    }

    private static List<Integer> openBatches(NoticeFile notice) {
        Set<Integer> settled = notice.batches().stream()
                .filter(batch -> batch.results() != null)
                .map(NoticeBatch::batch)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, notice.summary().batches())
                .filter(batch -> !settled.contains(batch))
                .boxed()
                .toList();
    }

    private static RecipientList listOf(NoticeSummary summary) {
        RecipientListId list = summary.list();
        if (list == null) {
            throw new IllegalStateException(summary.campaignId() + " runs without recipients.");
        }
        return new RecipientList(summary.incidentId().caseId(), summary.campaignId(), list);
    }

    // A list that another one took the place of, or whose fact never came about, is litter from here on.
    private void tidyUp(RecipientList list) {
        if (tidied.add(list.campaignId())) {
            lists.dropAllBut(list.listId(), list.campaignId());
        }
    }

    /** Whether the next batch may follow: not when nothing may leave now, and not when the notice was stopped. */
    private boolean goOnWith(RecipientList list, int number, NoticeWriter writer) {
        String batchId = list.campaignId() + "/" + number;
        if (resting.containsKey(batchId)) {
            return true;
        }
        List<Recipient> recipients = lists.page(list, number);
        Optional<Held> taken = records.take(list.campaignId(), number, recipients);
        if (taken.isEmpty()) {
            rest(batchId, clock.instant().plus(BEFORE_THE_NEXT_LOOK));
            return true;
        }
        Held held = taken.get();
        if (!held.batch().allSettled()) {
            if (throttle.allowance() < 1 || !handover.isOpen()) {
                return false;
            }
            if (!held.batch().due(clock.instant(), 1).isEmpty()
                    && !desk.mayGoOut(list.campaignId(), number, recipients.size(), KeysDigest.of(recipients))) {
                return false;
            }
            held = sendDue(held, recipients, writer);
        }
        if (held.batch().allSettled()) {
            desk.settled(list.campaignId(), number, held.batch());
            // Until the reading side knows.
            rest(batchId, clock.instant().plus(BEFORE_THE_NEXT_LOOK));
            return true;
        }
        held.batch().nextTryAt(clock.instant()).ifPresent(next -> rest(batchId, next));
        return handover.isOpen() && throttle.allowance() > 0;
    }

    private Held sendDue(Held taken, List<Recipient> recipients, NoticeWriter writer) {
        Held held = taken;
        List<Integer> due = held.batch().due(clock.instant(), now());
        while (!due.isEmpty() && handover.isOpen()) {
            Map<Integer, Outcome> became =
                    handover.send(due, recipients, held.batch().outcomes(), writer);
            throttle.left(due.size());
            Optional<Held> kept = records.keep(held, held.batch().with(became, clock.instant()));
            if (kept.isEmpty()) {
                LOG.warn("Another node took over {}", held.id());
                return held;
            }
            held = kept.get();
            due = held.batch().due(clock.instant(), now());
        }
        return held;
    }

    private int now() {
        return Math.min(chunk, throttle.allowance());
    }
}
