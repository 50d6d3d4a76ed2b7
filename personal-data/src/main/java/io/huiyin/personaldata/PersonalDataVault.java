package io.huiyin.personaldata;

import com.google.errorprone.annotations.CheckReturnValue;
import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals what citizens and offices write, opens it again for those who may read it, and forgets persons. Thread-safe,
 * and safe with several nodes over one kept state: whether a person is forgotten is looked up at every use, never
 * cached. Field names are those of {@link SealedFieldNames}; another name is an {@link IllegalArgumentException}.
 * Messages of its exceptions name ids and fields only.
 */
public interface PersonalDataVault {

    /**
     * Makes the keys of a case, if it has none; they are durable when the method returns. Repeating is harmless. A
     * repeated command may come with another new pseudonym than the first try; the first one stays, so what goes into
     * events is the answer, not the argument.
     *
     * @param person whom the case is about, from {@link #personWithPhone}
     * @return the person this case belongs to: the argument, or whoever was there first
     * @throws ForgottenException if that person is forgotten
     */
    @CheckReturnValue
    PersonId openCase(CaseId caseId, PersonId person);

    /**
     * The pseudonym behind a phone number, a new one at its first appearance. Writing forms of one number (spaces,
     * +86, full-width digits) are one person. Stores a blind index entry, so ask last, when nothing else can refuse.
     *
     * @param phone null, or without a usable number (fewer than 7 digits, one digit repeated): always a new person
     */
    PersonId personWithPhone(@Nullable ClearText phone);

    /**
     * Seals a text for one field of an open case. Two sealings of one text differ.
     *
     * @throws KeyMissingException if the case was never opened
     * @throws ForgottenException if its person is forgotten
     * @throws IllegalArgumentException if the text holds half a character (an unpaired surrogate)
     */
    SealedText seal(CaseId caseId, String field, ClearText text);

    /**
     * Opens a text again.
     *
     * @throws ForgottenException if the person of the case is forgotten
     * @throws KeyMissingException if the case has no key in this kept state
     * @throws DamagedSealException if the text is not what was sealed for this case and field
     */
    ClearText unseal(CaseId caseId, String field, SealedText sealed);

    /**
     * Opens a text if it is still there to be opened: empty for null and for forgotten persons.
     *
     * @throws KeyMissingException if the case has no key in this kept state
     * @throws DamagedSealException if the text is not what was sealed for this case and field
     */
    Optional<ClearText> unsealIfKept(CaseId caseId, String field, @Nullable SealedText sealed);

    /**
     * The same for a whole page of a list, with two look-ups for all of them together instead of two for each.
     *
     * @return one answer for each field, in the order asked
     * @throws KeyMissingException if one of the cases has no key in this kept state
     * @throws DamagedSealException if one of the texts is not what was sealed for its case and field
     */
    List<Optional<ClearText>> unsealAllIfKept(List<SealedField> fields);

    /**
     * A keyed digest of some texts, to see later whether the same came again. Equal lists of parts have equal digests;
     * how the text is cut into parts counts.
     *
     * @return 64 hex digits
     */
    String contentDigest(List<String> parts);

    /**
     * Forgets a person: the key becomes a tombstone, so that nothing sealed for the person's cases opens any more, and
     * the blind index no longer leads to the person. Durable when it returns; repeating is harmless and finishes what a
     * crash interrupted. What older copies of the kept state hold is not its concern.
     */
    void forget(PersonId person);
}
