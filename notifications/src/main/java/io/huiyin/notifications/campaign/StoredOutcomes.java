package io.huiyin.notifications.campaign;

import io.huiyin.api.notice.NoticeResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of a batch that is written again and again, in as few bytes as need be: a hundred thousand people are two
 * thousand writes.
 *
 * @param results one letter a person, the result's first
 * @param tries how often each was tried
 * @param at when each was settled, in milliseconds since the epoch; 0 while it waits
 * @param nextTryAt before when somebody is not tried again, by place
 * @param answers codes of the mail server, by place
 */
record StoredOutcomes(
        String holder,
        Instant heldAt,
        String results,
        List<Integer> tries,
        List<Long> at,
        Map<Integer, Long> nextTryAt,
        Map<Integer, String> answers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static byte[] write(BatchRecord batch) {
        StringBuilder results = new StringBuilder();
        List<Integer> tries = new ArrayList<>();
        List<Long> at = new ArrayList<>();
        Map<Integer, Long> nextTryAt = new TreeMap<>();
        Map<Integer, String> answers = new TreeMap<>();
        for (Outcome outcome : batch.outcomes()) {
            int place = tries.size();
            results.append(outcome.result().name().charAt(0));
            tries.add(outcome.tries());
            at.add(millis(outcome.at()));
            if (outcome.nextTryAt() != null) {
                nextTryAt.put(place, millis(outcome.nextTryAt()));
            }
            if (outcome.answer() != null) {
                answers.put(place, outcome.answer());
            }
        }
        return JSON.writeValueAsBytes(
                new StoredOutcomes(batch.holder(), batch.heldAt(), results.toString(), tries, at, nextTryAt, answers));
    }

    static BatchRecord read(byte[] stored, List<String> keys) {
        StoredOutcomes outcomes = JSON.readValue(stored, StoredOutcomes.class);
        List<Outcome> all = new ArrayList<>();
        for (int place = 0; place < keys.size(); place++) {
            all.add(outcomes.outcome(place));
        }
        return new BatchRecord(outcomes.holder(), outcomes.heldAt(), keys, all);
    }

    private Outcome outcome(int place) {
        Long next = nextTryAt.get(place);
        return new Outcome(
                resultOf(results.charAt(place)),
                tries.get(place),
                at.get(place) == 0 ? null : Instant.ofEpochMilli(at.get(place)),
                next == null ? null : Instant.ofEpochMilli(next),
                answers.get(place));
    }

    private static NoticeResult resultOf(char letter) {
        for (NoticeResult result : NoticeResult.values()) {
            if (result.name().charAt(0) == letter) {
                return result;
            }
        }
        throw new IllegalStateException("No result of a message is written " + letter);
    }

    private static long millis(@Nullable Instant instant) {
        return instant == null ? 0 : instant.toEpochMilli();
    }
}
