package io.huiyin.notifications.campaign;

import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.NoticeProofRow;
import io.huiyin.api.notice.NoticeResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the messages of one batch, one after the other in the order of its recipients, and which node is at it.
 *
 * @param holder the node that sends it
 * @param heldAt the holder's last sign of life
 * @param keys the recipients' keys
 * @param outcomes what became of each
 */
record BatchRecord(String holder, Instant heldAt, List<String> keys, List<Outcome> outcomes) {

    BatchRecord {
        keys = List.copyOf(keys);
        outcomes = List.copyOf(outcomes);
    }

    static BatchRecord begunBy(String node, Instant now, List<String> keys) {
        return new BatchRecord(node, now, keys, Collections.nCopies(keys.size(), Outcome.UNTRIED));
    }

    BatchRecord heldBy(String node, Instant now) {
        return new BatchRecord(node, now, keys, outcomes);
    }

    /** With what became of some, by their place in the batch. */
    BatchRecord with(Map<Integer, Outcome> changed, Instant now) {
        List<Outcome> next = new ArrayList<>(outcomes);
        changed.forEach(next::set);
        return new BatchRecord(holder, now, keys, next);
    }

    /** The places of those to be tried now, the first ones first. */
    List<Integer> due(Instant now, int most) {
        return IntStream.range(0, outcomes.size())
                .filter(place -> outcomes.get(place).isDue(now))
                .limit(most)
                .boxed()
                .toList();
    }

    /** When the next of those that wait is to be tried; empty when one is due now, and when none waits. */
    Optional<Instant> nextTryAt(Instant now) {
        return due(now, 1).isEmpty()
                ? outcomes.stream()
                        .filter(outcome -> outcome.result() == NoticeResult.WAITING)
                        .map(Outcome::nextTryAt)
                        .flatMap(Stream::ofNullable)
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    boolean allSettled() {
        return outcomes.stream().allMatch(outcome -> outcome.result().isSettled());
    }

    int count(NoticeResult result) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    List<NoticeProofRow> proof() {
        return IntStream.range(0, keys.size())
                .mapToObj(place -> outcomes.get(place).proof(keys.get(place)))
                .toList();
    }

    /** What goes into the ledger. */
    BatchResults results() {
        return new BatchResults(
                count(NoticeResult.HANDED_OVER),
                count(NoticeResult.BOUNCED),
                count(NoticeResult.DEAD) + count(NoticeResult.ERASED),
                digest(),
                handedOverAt().min(Comparator.naturalOrder()).orElse(null),
                lastHandedOverAt());
    }

    @Nullable
    Instant lastHandedOverAt() {
        return handedOverAt().max(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<Instant> handedOverAt() {
        return outcomes.stream()
                .filter(outcome -> outcome.result() == NoticeResult.HANDED_OVER)
                .map(Outcome::at)
                .flatMap(Stream::ofNullable);
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            proof().forEach(row -> digest.update((row.line() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
