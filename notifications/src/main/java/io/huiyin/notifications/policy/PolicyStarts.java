package io.huiyin.notifications.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.storage.KeptState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each policy was first switched on. It acts on what comes after and is silent about everything before, for ever.
 *
 * @param positions by policy: position of the last event before it began
 */
record PolicyStarts(Map<String, Long> positions) {

    private static final String COLLECTION = "policy-starts";

    /** Those of some policies; one that never was switched on begins at the ledger's head. */
    static PolicyStarts of(KeptState kept, List<Policy> policies, long head) {
        Map<String, Long> positions = new HashMap<>();
        byte[] now = Long.toString(head).getBytes(UTF_8);
        for (Policy policy : policies) {
            kept.insertIfAbsent(COLLECTION, policy.name(), now);
            positions.put(
                    policy.name(),
                    Long.valueOf(new String(kept.get(COLLECTION, policy.name()).orElse(now), UTF_8)));
        }
        return new PolicyStarts(Map.copyOf(positions));
    }

    boolean isOn(Policy policy, Cause cause) {
        return cause.position() > positions.getOrDefault(policy.name(), Long.MAX_VALUE);
    }

    /** Position after which the first of them began. */
    long earliest() {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(-1);
    }
}
