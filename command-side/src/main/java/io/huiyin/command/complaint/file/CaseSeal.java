package io.huiyin.command.complaint.file;

import io.huiyin.api.CaseId;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import org.jspecify.annotations.Nullable;

/** Seals and opens what people say about one case. Its keys must have been opened. */
public final class CaseSeal {

    private final PersonalDataVault vault;
    private final CaseId caseId;

    public CaseSeal(PersonalDataVault vault, ComplaintId complaintId) {
        this.vault = vault;
        this.caseId = complaintId.caseId();
    }

    /**
     * Seals one text.
     *
     * @param field one of {@link SealedFieldNames}
     */
    public SealedText seal(String field, ClearText text) {
        return vault.seal(caseId, field, text);
    }

    /** Seals one text; null stays null. */
    public @Nullable SealedText sealIfGiven(String field, @Nullable ClearText text) {
        return text == null ? null : seal(field, text);
    }

    /** Seals who complains, under the pseudonym of the case. */
    public SealedComplainant seal(PersonId person, Complainant complainant) {
        return new SealedComplainant(
                person,
                sealIfGiven(SealedFieldNames.NAME, complainant.name()),
                sealIfGiven(SealedFieldNames.PHONE, complainant.phone()),
                sealIfGiven(SealedFieldNames.EMAIL, complainant.email()),
                sealIfGiven(SealedFieldNames.ADDRESS, complainant.address()));
    }

    /**
     * Opens who complains.
     *
     * @throws io.huiyin.personaldata.ForgottenException if the person of the case is forgotten
     */
    public Complainant unseal(SealedComplainant sealed) {
        return new Complainant(
                unsealIfGiven(SealedFieldNames.NAME, sealed.name()),
                unsealIfGiven(SealedFieldNames.PHONE, sealed.phone()),
                unsealIfGiven(SealedFieldNames.EMAIL, sealed.email()),
                unsealIfGiven(SealedFieldNames.ADDRESS, sealed.address()));
    }

    private @Nullable ClearText unsealIfGiven(String field, @Nullable SealedText sealed) {
        return sealed == null ? null : vault.unseal(caseId, field, sealed);
    }
}
