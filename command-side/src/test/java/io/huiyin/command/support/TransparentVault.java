package io.huiyin.command.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.personaldata.ForgottenException;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the vault's promises about cases, persons and fields, but seals so that a test can name the result. */
public final class TransparentVault implements PersonalDataVault {

    private final Map<CaseId, PersonId> openCases = new HashMap<>();
    private final Map<String, PersonId> byPhone = new HashMap<>();
    private final Set<PersonId> forgotten = new HashSet<>();

    @Override
    public PersonId openCase(CaseId caseId, PersonId person) {
        PersonId owner = openCases.computeIfAbsent(caseId, unknown -> person);
        refuseForgotten(owner);
        return owner;
    }

    @Override
    public PersonId personWithPhone(@Nullable ClearText phone) {
        String key = phone == null ? "nobody-" + byPhone.size() : phone.value();
        return byPhone.computeIfAbsent(key, unknown -> person(key));
    }

    /** The pseudonym behind a phone number, or behind the n-th person without one as {@code nobody-n}. */
    public static PersonId person(String phone) {
        return new PersonId("person-" + UUID.nameUUIDFromBytes(phone.getBytes(UTF_8)));
    }

    @Override
    public SealedText seal(CaseId caseId, String field, ClearText text) {
        requireOpen(caseId);
        return sealed(caseId, field, text.value());
    }

    /** What this vault makes of a text. */
    public static SealedText sealed(CaseId caseId, String field, String text) {
        return new SealedText(prefix(caseId, field) + text);
    }

    @Override
    public ClearText unseal(CaseId caseId, String field, SealedText sealed) {
        requireOpen(caseId);
        if (!sealed.cipher().startsWith(prefix(caseId, field))) {
            throw new IllegalStateException("Sealed for something else");
        }
        return new ClearText(sealed.cipher().substring(prefix(caseId, field).length()));
    }

    @Override
    public Optional<ClearText> unsealIfKept(CaseId caseId, String field, @Nullable SealedText sealed) {
        throw new UnsupportedOperationException("The command side has no use for it");
    }

    @Override
    public List<Optional<ClearText>> unsealAllIfKept(List<SealedField> fields) {
        throw new UnsupportedOperationException("The command side has no use for it");
    }

    @Override
    public String contentDigest(List<String> parts) {
        return Integer.toHexString(Objects.hash(parts.toArray()));
    }

    @Override
    public void forget(PersonId person) {
        forgotten.add(person);
    }

    private void requireOpen(CaseId caseId) {
        refuseForgotten(Objects.requireNonNull(openCases.get(caseId), "No keys for " + caseId));
    }

    private void refuseForgotten(PersonId person) {
        if (forgotten.contains(person)) {
            throw new ForgottenException("Forgotten: " + person);
        }
    }

    private static String prefix(CaseId caseId, String field) {
        return caseId + "/" + field + "/";
    }
}
