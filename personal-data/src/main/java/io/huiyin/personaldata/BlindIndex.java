package io.huiyin.personaldata;

import io.huiyin.api.sealing.PersonId;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds the person behind a phone number by its keyed hash. Beside each entry stands its reverse, {@code
 * <person>/<hash>}, written first, so that forgetting finds every entry of a person.
 */
final class BlindIndex {

    static final String BY_HASH = "blind-index";
    static final String BY_PERSON = "blind-index-by-person";

    private static final byte[] NOTHING = {};
    private static final int PAGE = 100;

    private final KeptState keptState;
    private final KeyedDigest hash;

    BlindIndex(KeptState keptState, KeyedDigest hash) {
        this.keptState = keptState;
        this.hash = hash;
    }

    /** Whom a number leads to, if anybody. */
    Optional<PersonId> personWith(String number) {
        return keptState.get(BY_HASH, hashOf(number)).map(BlindIndex::personOf);
    }

    /** Lets a number lead to a person unless it leads to somebody; whether it now does. */
    boolean addIfAbsent(String number, PersonId person) {
        String id = hashOf(number);
        keptState.put(BY_PERSON, reverseId(person, id), NOTHING);
        if (keptState.insertIfAbsent(BY_HASH, id, person.value().getBytes(StandardCharsets.UTF_8))) {
            return true;
        }
        keptState.delete(BY_PERSON, reverseId(person, id));
        return false;
    }

    /** Removes every entry that leads to a person. */
    void removeAllOf(PersonId person) {
        String prefix = reverseId(person, "");
        List<Entry> page;
        do {
            page = keptState.list(BY_PERSON, prefix, PAGE).stream()
                    .filter(entry -> entry.id().startsWith(prefix))
                    .toList();
            page.forEach(entry -> remove(person, entry.id().substring(prefix.length())));
        } while (!page.isEmpty());
    }

    private void remove(PersonId person, String id) {
        // The number may lead to somebody else already, after a forgetting that a crash interrupted.
        if (keptState
                .get(BY_HASH, id)
                .map(BlindIndex::personOf)
                .filter(person::equals)
                .isPresent()) {
            keptState.delete(BY_HASH, id);
        }
        keptState.delete(BY_PERSON, reverseId(person, id));
    }

    private String hashOf(String number) {
        return hash.of(List.of("phone", number));
    }

    private static String reverseId(PersonId person, String id) {
        return person.value() + "/" + id;
    }

    private static PersonId personOf(byte[] stored) {
        return new PersonId(new String(stored, StandardCharsets.UTF_8));
    }
}
