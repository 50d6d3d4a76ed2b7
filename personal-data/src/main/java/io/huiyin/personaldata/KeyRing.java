package io.huiyin.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys of persons and cases in the kept state: made once, never changed, and a tombstone in the end. */
final class KeyRing {

    static final String PERSONS = "person-keys";
    static final String CASES = "case-keys";

    private static final int OPENED_KEYS_KEPT = 2_048;

    private final KeptState keptState;
    private final Aead master;
    private final OpenedCaseKeys opened = new OpenedCaseKeys(OPENED_KEYS_KEPT);

    KeyRing(KeptState keptState, Aead master) {
        this.keptState = keptState;
        this.master = master;
    }

    /** Makes the keys of a case unless it has them; the person they belong to. */
    PersonId openCase(CaseId caseId, PersonId person) {
        StoredCaseKey there = storedKeysOf(Set.of(caseId)).get(caseId);
        if (there != null) {
            storedKeyOf(there.person()).requireRemembered();
            return there.person();
        }
        // Where somebody made one of the keys meanwhile, whoever was first stays.
        return makeKeys(caseId, person) ? person : openCase(caseId, person);
    }

    /** Makes the case's key, and the person's where there is none yet, in one durable write. */
    private boolean makeKeys(CaseId caseId, PersonId person) {
        List<Entry> made = new ArrayList<>();
        Aead personKey = Optional.ofNullable(storedKeysOfPersons(Set.of(person)).get(person))
                .map(stored -> open(stored.requireRemembered()))
                .orElseGet(() -> makeKeyOf(person, made));
        KeysetHandle key = TinkKeys.newSealingKey();
        StoredCaseKey stored = new StoredCaseKey(person, TinkKeys.wrap(key, personKey, context(caseId, person)));
        made.add(new Entry(CASES, caseId.value(), stored.bytes()));
        boolean kept = keptState.insertAllIfAbsent(made);
        if (kept) {
            opened.keep(new CaseKey(caseId, stored, TinkKeys.aeadOfOwn(key)));
        }
        return kept;
    }

    /**
     * The opened key of a case.
     *
     * @throws ForgottenException if its person is forgotten
     */
    CaseKey keyOf(CaseId caseId) {
        CaseKey key = keptKeysOf(Set.of(caseId)).get(caseId);
        if (key == null) {
            throw new ForgottenException(
                    "The person of " + caseId + " was forgotten; nothing can be sealed or read for this case.");
        }
        return key;
    }

    /** The opened keys of some cases, without those whose persons are forgotten. */
    Map<CaseId, CaseKey> keptKeysOf(Set<CaseId> caseIds) {
        Map<CaseId, StoredCaseKey> caseKeys = storedKeysOf(caseIds);
        Map<PersonId, StoredPersonKey> personKeys = storedKeysOfPersons(
                caseKeys.values().stream().map(StoredCaseKey::person).collect(Collectors.toSet()));
        Map<CaseId, CaseKey> kept = new HashMap<>();
        for (CaseId caseId : caseIds) {
            StoredCaseKey caseKey = requirePresent(caseKeys.get(caseId), caseId.value());
            StoredPersonKey personKey = requirePresent(
                    personKeys.get(caseKey.person()), caseKey.person().value());
            if (personKey.isTombstone()) {
                opened.dropAllOf(caseKey.person());
            } else {
                kept.put(caseId, opened.of(caseId).orElseGet(() -> open(caseId, caseKey, personKey)));
            }
        }
        return kept;
    }

    /** Whether the person's key is a tombstone; not so for a person who has no key yet. */
    boolean isForgotten(PersonId person) {
        StoredPersonKey key = storedKeysOfPersons(Set.of(person)).get(person);
        return key != null && key.isTombstone();
    }

    /** Replaces the person's key by a tombstone; the first tombstone stays. */
    void bury(PersonId person, Instant now) {
        byte[] tombstone = StoredPersonKey.tombstone(now);
        byte @Nullable [] seen = keptState.get(PERSONS, person.value()).orElse(null);
        // A key may appear between look and write; the next look sees it, and a key never changes again.
        while (!isTombstone(seen) && !keptState.replace(PERSONS, person.value(), seen, tombstone)) {
            seen = keptState.get(PERSONS, person.value()).orElse(null);
        }
        opened.dropAllOf(person);
    }

    // A damaged key is no tombstone, so that its person can be forgotten too.
    private static boolean isTombstone(byte @Nullable [] stored) {
        return stored != null && StoredPersonKey.isTombstone(stored);
    }

    private CaseKey open(CaseId caseId, StoredCaseKey caseKey, StoredPersonKey personKey) {
        try {
            KeysetHandle key = TinkKeys.unwrap(caseKey.wrapped(), open(personKey), context(caseId, caseKey.person()));
            CaseKey open = new CaseKey(caseId, caseKey, TinkKeys.aead(key));
            opened.keep(open);
            return open;
        } catch (GeneralSecurityException e) {
            throw new DamagedSealException(
                    "The key of " + caseId + " does not open with the key of " + caseKey.person()
                            + ": the kept state is damaged or mixed from two backups.",
                    e);
        }
    }

    private Aead open(StoredPersonKey personKey) {
        try {
            return TinkKeys.aead(TinkKeys.unwrap(personKey.wrapped(), master, context(personKey.person())));
        } catch (GeneralSecurityException e) {
            throw new DamagedSealException(
                    "The key of " + personKey.person()
                            + " does not open with the master key: the kept state is damaged or mixed from two backups.",
                    e);
        }
    }

    private Aead makeKeyOf(PersonId person, List<Entry> made) {
        KeysetHandle key = TinkKeys.newSealingKey();
        byte[] wrapped = TinkKeys.wrap(key, master, context(person));
        made.add(new Entry(PERSONS, person.value(), StoredPersonKey.ofKey(wrapped)));
        return TinkKeys.aeadOfOwn(key);
    }

    private StoredPersonKey storedKeyOf(PersonId person) {
        return requirePresent(storedKeysOfPersons(Set.of(person)).get(person), person.value());
    }

    private Map<CaseId, StoredCaseKey> storedKeysOf(Set<CaseId> caseIds) {
        Map<CaseId, StoredCaseKey> keys = new HashMap<>();
        caseIds.forEach(caseId -> opened.of(caseId).ifPresent(key -> keys.put(caseId, key.stored())));
        Set<String> unknown = caseIds.stream()
                .filter(caseId -> !keys.containsKey(caseId))
                .map(CaseId::value)
                .collect(Collectors.toSet());
        stored(CASES, unknown).forEach((id, bytes) -> {
            CaseId caseId = new CaseId(id);
            keys.put(caseId, StoredCaseKey.read(caseId, bytes));
        });
        return keys;
    }

    private Map<PersonId, StoredPersonKey> storedKeysOfPersons(Set<PersonId> persons) {
        Map<PersonId, StoredPersonKey> keys = new HashMap<>();
        stored(PERSONS, persons.stream().map(PersonId::value).collect(Collectors.toSet()))
                .forEach((id, bytes) -> {
                    PersonId person = new PersonId(id);
                    keys.put(person, StoredPersonKey.read(person, bytes));
                });
        return keys;
    }

    private Map<String, byte[]> stored(String collection, Set<String> ids) {
        return ids.isEmpty() ? Map.of() : keptState.getMany(collection, ids);
    }

    private static <T> T requirePresent(@Nullable T key, String id) {
        if (key == null) {
            throw new KeyMissingException("The kept state holds no key of " + id
                    + ". If this was kept once, restore ledger and kept state from backups that belong together.");
        }
        return key;
    }

    private static byte[] context(PersonId person) {
        return UnambiguousBytes.of(List.of("person-key", person.value()));
    }

    private static byte[] context(CaseId caseId, PersonId person) {
        return UnambiguousBytes.of(List.of("case-key", caseId.value(), person.value()));
    }
}
