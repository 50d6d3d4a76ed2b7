package io.huiyin.query;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedField;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Seals nothing, but binds every text to its case and field as the real vault does, and can forget a case. */
public final class PlainVault implements PersonalDataVault {

    private final Set<CaseId> forgotten = ConcurrentHashMap.newKeySet();

    /** What was sealed for this case does not open any more. */
    public void forget(CaseId caseId) {
        forgotten.add(caseId);
    }

    @Override
    public SealedText seal(CaseId caseId, String field, ClearText text) {
        String bound = caseId + "|" + field + "|" + text.value();
        return new SealedText(Base64.getEncoder().encodeToString(bound.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public ClearText unseal(CaseId caseId, String field, SealedText sealed) {
        throw new UnsupportedOperationException("Reading opens what is kept only");
    }

    @Override
    public Optional<ClearText> unsealIfKept(CaseId caseId, String field, SealedText sealed) {
        if (sealed == null || forgotten.contains(caseId)) {
            return Optional.empty();
        }
        String bound = new String(Base64.getDecoder().decode(sealed.cipher()), StandardCharsets.UTF_8);
        String prefix = caseId + "|" + field + "|";
        if (!bound.startsWith(prefix)) {
            throw new IllegalStateException("Opened for another case or field than sealed: " + field);
        }
        return Optional.of(new ClearText(bound.substring(prefix.length())));
    }

    @Override
    public List<Optional<ClearText>> unsealAllIfKept(List<SealedField> fields) {
        return fields.stream()
                .map(field -> unsealIfKept(field.caseId(), field.field(), field.sealed()))
                .toList();
    }

    @Override
    public PersonId openCase(CaseId caseId, PersonId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PersonId personWithPhone(ClearText phone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String contentDigest(List<String> parts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(PersonId person) {
        throw new UnsupportedOperationException();
    }
}
