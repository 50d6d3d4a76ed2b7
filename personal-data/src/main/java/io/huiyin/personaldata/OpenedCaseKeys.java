package io.huiyin.personaldata;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The case keys opened last, so that reading one file does not unwrap the same keys five times. It saves the unwrapping
 * only: whether the person is forgotten is asked at every use. Thread-safe.
 */
final class OpenedCaseKeys {

    private final Map<CaseId, CaseKey> newestLast;

    OpenedCaseKeys(int capacity) {
        newestLast = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<CaseId, CaseKey> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized Optional<CaseKey> of(CaseId caseId) {
        return Optional.ofNullable(newestLast.get(caseId));
    }

    synchronized void keep(CaseKey key) {
        newestLast.put(key.caseId(), key);
    }

    synchronized void dropAllOf(PersonId person) {
        newestLast.values().removeIf(key -> key.person().equals(person));
    }
}
