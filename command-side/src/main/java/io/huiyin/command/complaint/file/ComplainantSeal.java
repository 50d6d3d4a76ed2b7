package io.huiyin.command.complaint.file;

import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.SealedComplainant;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.SealedFieldNames;

/** Seals and opens who complains. */
public record ComplainantSeal(CaseSeal seal) {

    /** Seals who complains, under the pseudonym of the case. */
    public SealedComplainant seal(PersonId person, Complainant complainant) {
        return new SealedComplainant(
                person,
                seal.sealIfGiven(SealedFieldNames.NAME, complainant.name()),
                seal.sealIfGiven(SealedFieldNames.PHONE, complainant.phone()),
                seal.sealIfGiven(SealedFieldNames.EMAIL, complainant.email()),
                seal.sealIfGiven(SealedFieldNames.ADDRESS, complainant.address()));
    }

    /**
     * Opens who complains.
     *
     * @throws io.huiyin.personaldata.ForgottenException if the person of the case is forgotten
     */
    public Complainant unseal(SealedComplainant sealed) {
        return new Complainant(
                seal.unsealIfGiven(SealedFieldNames.NAME, sealed.name()),
                seal.unsealIfGiven(SealedFieldNames.PHONE, sealed.phone()),
                seal.unsealIfGiven(SealedFieldNames.EMAIL, sealed.email()),
                seal.unsealIfGiven(SealedFieldNames.ADDRESS, sealed.address()));
    }
}
