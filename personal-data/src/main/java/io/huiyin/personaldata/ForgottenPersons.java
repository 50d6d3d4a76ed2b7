package io.huiyin.personaldata;

import io.huiyin.api.sealing.PersonId;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import java.util.ArrayList;
import java.util.List;

/** Who was forgotten, by the tombstones in a kept state; needs no master key. */
public final class ForgottenPersons {

    private static final int PAGE = 1_000;

    private ForgottenPersons() {}

    /** Everybody whose key is a tombstone, in the order of their pseudonyms. */
    public static List<PersonId> in(KeptState keptState) {
        List<PersonId> forgotten = new ArrayList<>();
        List<Entry> page = keptState.list(KeyRing.PERSONS, "", PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(entry -> StoredPersonKey.isTombstone(entry.value()))
                    .map(entry -> new PersonId(entry.id()))
                    .forEach(forgotten::add);
            page = keptState.list(KeyRing.PERSONS, page.get(page.size() - 1).id(), PAGE);
        }
        return forgotten;
    }
}
