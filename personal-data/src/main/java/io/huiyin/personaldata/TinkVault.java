package io.huiyin.personaldata;

import io.huiyin.api.CaseId;
import io.huiyin.api.TimeOrderedId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.storage.KeptState;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The vault over a kept state, sealing with Google Tink (AES-256-GCM). */
public final class TinkVault implements PersonalDataVault {

    private static final Logger LOG = LoggerFactory.getLogger(TinkVault.class);

    private final KeyRing keys;
    private final BlindIndex blindIndex;
    private final KeyedDigest contentDigest;
    private final Clock clock;

    private TinkVault(KeyRing keys, BlindIndex blindIndex, KeyedDigest contentDigest, Clock clock) {
        this.keys = keys;
        this.blindIndex = blindIndex;
        this.contentDigest = contentDigest;
        this.clock = clock;
    }

    /**
     * Opens the vault of a kept state; a kept state without keys gets its first ones, which bind it to this master key.
     *
     * @param clock makes new pseudonyms sort by time and dates tombstones
     * @throws WrongMasterKeyException if the kept state was made with another master key
     * @throws KeyMissingException if part of the kept state is lost
     * @throws DamagedSealException if the keys of the house are damaged
     */
    public static TinkVault open(KeptState keptState, MasterKey masterKey, Clock clock) {
        HouseKeys house = HouseKeys.openOrMake(keptState, masterKey);
        return new TinkVault(
                new KeyRing(keptState, masterKey.aead()),
                new BlindIndex(keptState, house.blindIndex()),
                house.content(),
                clock);
    }

    @Override
    public PersonId openCase(CaseId caseId, PersonId person) {
        return keys.openCase(caseId, person);
    }

    @Override
    public PersonId personWithPhone(@Nullable ClearText phone) {
        return Optional.ofNullable(phone)
                .flatMap(text -> PhoneNumber.normalised(text.value()))
                .map(this::personWithNumber)
                .orElseGet(this::newPerson);
    }

    private PersonId personWithNumber(String number) {
        Optional<PersonId> known = blindIndex.personWith(number);
        if (known.isPresent() && !keys.isForgotten(known.get())) {
            return known.get();
        }
        // A crash may have left the entry of somebody forgotten.
        known.ifPresent(blindIndex::removeAllOf);
        PersonId person = newPerson();
        // Whoever came first with this number while we were about it is the person.
        return blindIndex.addIfAbsent(number, person) ? person : personWithNumber(number);
    }

    private PersonId newPerson() {
        return new PersonId("person-" + TimeOrderedId.at(clock.instant()));
    }

    @Override
    public SealedText seal(CaseId caseId, String field, ClearText text) {
        String name = SealedFieldNames.checked(field);
        CaseKey key = keys.keyOf(caseId);
        byte[] sealed = TinkKeys.seal(key.aead(), bytesOf(text, caseId, name), context(key, name));
        return new SealedText(Base64.getEncoder().encodeToString(sealed));
    }

    @Override
    public ClearText unseal(CaseId caseId, String field, SealedText sealed) {
        return open(keys.keyOf(caseId), SealedFieldNames.checked(field), sealed);
    }

    @Override
    public Optional<ClearText> unsealIfKept(CaseId caseId, String field, @Nullable SealedText sealed) {
        return unsealAllIfKept(List.of(new SealedField(caseId, field, sealed))).get(0);
    }

    @Override
    public List<Optional<ClearText>> unsealAllIfKept(List<SealedField> fields) {
        Set<CaseId> cases = fields.stream()
                .filter(field -> field.sealed() != null)
                .map(SealedField::caseId)
                .collect(Collectors.toSet());
        Map<CaseId, CaseKey> kept = keys.keptKeysOf(cases);
        return fields.stream()
                .map(field -> openIfKept(kept.get(field.caseId()), field))
                .toList();
    }

    private static Optional<ClearText> openIfKept(@Nullable CaseKey key, SealedField field) {
        String name = SealedFieldNames.checked(field.field());
        SealedText sealed = field.sealed();
        return key == null || sealed == null ? Optional.empty() : Optional.of(open(key, name, sealed));
    }

    private static ClearText open(CaseKey key, String field, SealedText sealed) {
        try {
            byte[] clear = key.aead().decrypt(Base64.getDecoder().decode(sealed.cipher()), context(key, field));
            return new ClearText(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DamagedSealException(
                    "The sealed " + field + " of " + key.caseId()
                            + " does not open: it was changed or cut, or sealed for another case or field.",
                    e);
        }
    }

    @Override
    public String contentDigest(List<String> parts) {
        return contentDigest.of(parts);
    }

    @Override
    public void forget(PersonId person) {
        keys.bury(person, clock.instant());
        blindIndex.removeAllOf(person);
        LOG.info("{} was forgotten", person);
    }

    private static byte[] context(CaseKey key, String field) {
        return UnambiguousBytes.of(
                List.of("field", key.person().value(), key.caseId().value(), field));
    }

    // Half a character has no UTF-8 form; replacing it would change what the citizen wrote.
    private static byte[] bytesOf(ClearText text, CaseId caseId, String field) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text.value()));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "The " + field + " of " + caseId + " holds half a character (an unpaired surrogate).", e);
        }
    }
}
