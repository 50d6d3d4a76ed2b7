package io.huiyin.notifications.delivery;

import io.huiyin.api.CaseId;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryOutcome;
import io.huiyin.api.delivery.DeliveryState;
import io.huiyin.api.delivery.Trouble;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.notifications.Deliveries;
import io.huiyin.notifications.Letter;
import io.huiyin.notifications.Recipient.SealedAddress;
import io.huiyin.personaldata.ForgottenException;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries in kept state. Beside each record lies its letter, sealed, and lists by time that lead to it: what is due,
 * what is dead, what came back, what has ended, what concerns a unit. An entry of a list is written before the record it leads to says
 * so and removed after it no longer does; one that does not fit its record is a leftover of a crash and counts for
 * nothing. Steps are taken by compare-and-swap, so of several nodes one takes each. Thread-safe.
 */
public final class DeliveryStore implements Deliveries {

    static final String DELIVERIES = "deliveries";
    static final String LETTERS = "delivery-letters";
    static final String DUE = "deliveries-due";
    static final String DEAD = "deliveries-dead";
    static final String BOUNCED = "deliveries-bounced";
    static final String ENDED = "deliveries-ended";
    static final String BY_UNIT = "deliveries-by-unit";

    private static final Set<DeliveryState> UNDELIVERED = Set.of(DeliveryState.DEAD, DeliveryState.BOUNCED);
    private static final Set<DeliveryState> UNCONFIRMED =
            Set.of(DeliveryState.QUEUED, DeliveryState.SENT, DeliveryState.BOUNCED, DeliveryState.DEAD);
    private static final byte[] NOTHING = {1};
    private static final int PAGE = 500;

    private final KeptState kept;
    private final PersonalDataVault vault;
    private final ResultQueue results;
    private final Runnable queued;

    /** @param queued told when something may be due; must be quick */
    public DeliveryStore(KeptState kept, PersonalDataVault vault, ResultQueue results, Runnable queued) {
        this.kept = kept;
        this.vault = vault;
        this.results = results;
        this.queued = queued;
    }

    @Override
    public boolean queueOnce(DeliveryId id, Supplier<Letter> letter) {
        Optional<DeliveryRecord> known = find(id);
        // A crash may have come between the record and its way into the lists.
        known.filter(record -> record.is(DeliveryState.QUEUED)).ifPresent(record -> list(id, record));
        return known.isEmpty() && insert(id, letter.get());
    }

    private boolean insert(DeliveryId id, Letter letter) {
        About about = About.of(letter);
        DeliveryRecord first = new DeliveryRecord(about, Progress.queued(about.queuedAt()));
        kept.put(LETTERS, id.value(), KeptJson.write(sealed(letter)));
        boolean mine = kept.insertIfAbsent(DELIVERIES, id.value(), KeptJson.write(first));
        if (mine) {
            list(id, first);
        }
        return mine;
    }

    private void list(DeliveryId id, DeliveryRecord record) {
        kept.putAll(waysTo(id, record));
        queued.run();
    }

    private static List<Entry> waysTo(DeliveryId id, DeliveryRecord record) {
        List<Entry> entries = new ArrayList<>();
        String unit = record.about().unit();
        if (unit != null) {
            entries.add(entry(BY_UNIT, UnitList.entry(unit, record.about().queuedAt(), id)));
        }
        entries.add(entry(DUE, TimeOrder.earliestFirst(record.progress().dueAt(), id)));
        return entries;
    }

    private StoredLetter sealed(Letter letter) {
        SealedAddress address = letter.recipient().address();
        return new StoredLetter(
                seal(letter.caseId(), SealedFieldNames.MESSAGE_SUBJECT, letter.subject()),
                seal(letter.caseId(), SealedFieldNames.MESSAGE_BODY, letter.body()),
                address == null ? null : address.field(),
                address == null ? null : address.text().cipher());
    }

    private String seal(CaseId caseId, String field, ClearText text) {
        return vault.seal(caseId, field, text).cipher();
    }

    /**
     * Puts every delivery into the lists its record belongs to: for a store that was copied while it was in use, where
     * records and lists are of different moments. Entries that lead nowhere count for nothing, as always.
     */
    public void relist() {
        List<Entry> page = kept.list(DELIVERIES, "", PAGE);
        while (!page.isEmpty()) {
            kept.putAll(page.stream()
                    .flatMap(entry ->
                            listEntries(new DeliveryId(entry.id()), KeptJson.read(entry.value(), DeliveryRecord.class))
                                    .stream())
                    .toList());
            page = kept.list(DELIVERIES, page.get(page.size() - 1).id(), PAGE);
        }
    }

    private static List<Entry> listEntries(DeliveryId id, DeliveryRecord record) {
        Instant endedAt = record.progress().endedAt();
        if (record.is(DeliveryState.QUEUED) || endedAt == null) {
            return waysTo(id, record);
        }
        return List.of(restingEntry(id, record.progress().state(), endedAt));
    }

    /** The entry that leads to a delivery that no longer waits to be sent. */
    private static Entry restingEntry(DeliveryId id, DeliveryState state, Instant since) {
        return switch (state) {
            case DEAD -> entry(DEAD, TimeOrder.earliestFirst(since, id));
            case BOUNCED -> entry(BOUNCED, TimeOrder.earliestFirst(since, id));
            case QUEUED, SENT, ACKNOWLEDGED, GIVEN_UP -> entry(ENDED, TimeOrder.latestFirst(since, id));
        };
    }

    /** The record of a delivery. */
    public Optional<DeliveryRecord> find(DeliveryId id) {
        return kept.get(DELIVERIES, id.value()).map(bytes -> KeptJson.read(bytes, DeliveryRecord.class));
    }

    /**
     * The words of a delivery.
     *
     * @throws ForgottenException if the person of the case is forgotten
     */
    public OpenedLetter open(DeliveryId id, CaseId caseId) {
        StoredLetter letter = kept.get(LETTERS, id.value())
                .map(bytes -> KeptJson.read(bytes, StoredLetter.class))
                .orElseThrow(() -> new IllegalStateException("The letter of " + id + " is lost"));
        return new OpenedLetter(
                unseal(caseId, SealedFieldNames.MESSAGE_SUBJECT, letter.subject()),
                unseal(caseId, SealedFieldNames.MESSAGE_BODY, letter.body()),
                letter.addressField() == null || letter.address() == null
                        ? null
                        : unseal(caseId, letter.addressField(), letter.address()));
    }

    private ClearText unseal(CaseId caseId, String field, String cipher) {
        return vault.unseal(caseId, field, new SealedText(cipher));
    }

    /** What is due, the longest due first. */
    public List<String> due(Instant now, int atMost) {
        return kept.list(DUE, "", atMost).stream()
                .map(Entry::id)
                .takeWhile(entry -> TimeOrder.isDue(entry, now))
                .toList();
    }

    /**
     * Takes a delivery that is due for this node alone, until it is settled or the time is over; then it is due again,
     * for the node that took it may have died.
     *
     * @param dueEntry one of {@link #due}
     * @return empty if another node was first, or the entry is a leftover
     */
    public Optional<Claim> claim(String dueEntry, String node, Instant now, Duration atMost) {
        DeliveryId id = TimeOrder.deliveryOf(dueEntry);
        Optional<byte[]> stored = kept.get(DELIVERIES, id.value());
        Optional<DeliveryRecord> record = stored.map(bytes -> KeptJson.read(bytes, DeliveryRecord.class))
                .filter(found -> isDueBy(dueEntry, id, found));
        Optional<Claim> claim = record.map(found -> claimOf(id, found, stored))
                .flatMap(found -> moveTo(
                        now.plus(atMost), found, found.record().progress().triedBy(node, now.plus(atMost))));
        if (claim.isEmpty()) {
            kept.delete(DUE, dueEntry);
        }
        return claim;
    }

    private static Claim claimOf(DeliveryId id, DeliveryRecord record, Optional<byte[]> bytes) {
        return new Claim(id, record, bytes.orElseThrow());
    }

    private Optional<Claim> moveTo(Instant due, Claim from, Progress next) {
        String entry = TimeOrder.earliestFirst(due, from.id());
        String before = TimeOrder.earliestFirst(from.record().progress().dueAt(), from.id());
        kept.put(DUE, entry, NOTHING);
        Optional<Claim> moved = step(from, next);
        if (moved.isEmpty()) {
            forget(entry, from.id());
        } else if (!before.equals(entry)) {
            kept.delete(DUE, before);
        }
        return moved;
    }

    // Another node was first. Its own entry may be the same one, and may become so while this one looks.
    private void forget(String dueEntry, DeliveryId id) {
        if (!leadsTo(dueEntry, id)) {
            kept.delete(DUE, dueEntry);
            if (leadsTo(dueEntry, id)) {
                kept.put(DUE, dueEntry, NOTHING);
            }
        }
    }

    private boolean leadsTo(String dueEntry, DeliveryId id) {
        return find(id).filter(record -> isDueBy(dueEntry, id, record)).isPresent();
    }

    private static boolean isDueBy(String dueEntry, DeliveryId id, DeliveryRecord record) {
        return record.is(DeliveryState.QUEUED)
                && dueEntry.equals(TimeOrder.earliestFirst(record.progress().dueAt(), id));
    }

    /** The channel took it. */
    public void sent(Claim claim, Instant now, String messageId, String contentDigest) {
        DeliveryRecord after = claim.record().with(claim.record().progress().sent(now, contentDigest));
        report(claim.id(), after, DeliveryOutcome.HANDED_OVER, now, messageId);
        kept.put(ENDED, TimeOrder.latestFirst(now, claim.id()), NOTHING);
        step(claim, after.progress());
        noLongerDue(claim);
    }

    /**
     * It is to be tried again.
     *
     * @param tries how many tries that makes
     */
    public void later(Claim claim, Instant at, int tries, Trouble why, @Nullable String answer) {
        moveTo(at, claim, claim.record().progress().later(at, tries, why, answer));
    }

    /** It takes a person now. */
    public void dead(Claim claim, Instant now, Trouble why, @Nullable String answer, String messageId) {
        DeliveryRecord after = claim.record().with(claim.record().progress().dead(now, why, answer));
        report(claim.id(), after, DeliveryOutcome.FAILED, now, messageId);
        kept.put(DEAD, TimeOrder.earliestFirst(now, claim.id()), NOTHING);
        step(claim, after.progress());
        noLongerDue(claim);
    }

    /** Queues a delivery anew that is dead or came back, if it still is by this round. */
    public void retry(DeliveryId id, int round, Instant now) {
        inRound(id, round, UNDELIVERED).ifPresent(undelivered -> {
            moveTo(now, undelivered, undelivered.record().progress().retried(now));
            noLongerAt(undelivered);
            queued.run();
        });
    }

    /** Ends a delivery that is dead or came back, if it still is by this round. */
    public void giveUp(DeliveryId id, int round, Instant now) {
        inRound(id, round, UNDELIVERED)
                .ifPresent(undelivered -> settle(
                        undelivered,
                        undelivered.record().progress().givenUp(now),
                        DeliveryOutcome.GIVEN_UP,
                        now,
                        null));
    }

    /** A delivery that was sent came back, if it still counts as sent by this round. */
    public void bounced(DeliveryId id, int round, Instant now, String messageId) {
        inRound(id, round, Set.of(DeliveryState.SENT))
                .ifPresent(sent ->
                        settle(sent, sent.record().progress().bounced(now), DeliveryOutcome.BOUNCED, now, messageId));
    }

    /**
     * The recipient confirmed a delivery. One that still waits is not sent any more: its recipient knows. Without effect
     * where there is none, or it was confirmed or given up before.
     */
    public void acknowledged(DeliveryId id, Instant now, String messageId) {
        Optional<Claim> open =
                claimIf(id, record -> UNCONFIRMED.contains(record.progress().state()));
        while (open.isPresent() && !acknowledge(open.get(), now, messageId)) {
            // A node that was just sending it went on with it; nobody will say this again, so it is tried again.
            open = claimIf(id, record -> UNCONFIRMED.contains(record.progress().state()));
        }
    }

    private boolean acknowledge(Claim open, Instant now, String messageId) {
        return settle(
                open,
                open.record().progress().acknowledged(now),
                DeliveryOutcome.ACKNOWLEDGED,
                now,
                open.record().progress().contentDigest() == null ? null : messageId);
    }

    // The result and the new list come before the record says so, and the old list ends after it.
    private boolean settle(
            Claim from, Progress next, DeliveryOutcome outcome, Instant now, @Nullable String messageId) {
        report(from.id(), from.record().with(next), outcome, now, messageId);
        kept.putAll(List.of(restingEntry(from.id(), next.state(), now)));
        boolean settled = step(from, next).isPresent();
        if (settled) {
            noLongerAt(from);
        }
        return settled;
    }

    private Optional<Claim> inRound(DeliveryId id, int round, Set<DeliveryState> states) {
        return claimIf(
                id,
                record -> states.contains(record.progress().state())
                        && record.progress().round() == round);
    }

    private Optional<Claim> claimIf(DeliveryId id, Predicate<DeliveryRecord> condition) {
        Optional<byte[]> stored = kept.get(DELIVERIES, id.value());
        return stored.map(bytes -> KeptJson.read(bytes, DeliveryRecord.class))
                .filter(condition)
                .map(record -> claimOf(id, record, stored));
    }

    private void report(
            DeliveryId id, DeliveryRecord after, DeliveryOutcome outcome, Instant at, @Nullable String messageId) {
        if (after.about().statutory()) {
            results.add(new UnrecordedResult(
                    after.about().resultsTo(), after.about().drill(), after.result(id, outcome, at, messageId)));
        }
    }

    // Empty if the record is no longer what was claimed: then another node went on with it.
    private Optional<Claim> step(Claim from, Progress next) {
        DeliveryRecord after = from.record().with(next);
        byte[] bytes = KeptJson.write(after);
        return kept.replace(DELIVERIES, from.id().value(), from.bytes(), bytes)
                ? Optional.of(new Claim(from.id(), after, bytes))
                : Optional.empty();
    }

    private void noLongerDue(Claim claim) {
        kept.delete(DUE, TimeOrder.earliestFirst(claim.record().progress().dueAt(), claim.id()));
    }

    /** Removes the entry that led to a delivery where it stood before its last step. */
    private void noLongerAt(Claim before) {
        Progress progress = before.record().progress();
        Instant endedAt = progress.endedAt();
        if (progress.state() == DeliveryState.QUEUED || endedAt == null) {
            noLongerDue(before);
        } else {
            Entry entry = restingEntry(before.id(), progress.state(), endedAt);
            kept.delete(entry.collection(), entry.id());
        }
    }

    private static Entry entry(String list, String id) {
        return new Entry(list, id, NOTHING);
    }
}
