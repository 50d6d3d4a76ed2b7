package io.huiyin.command.complaint.file;

import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.command.complaint.number.CaseNumbers;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Instant;

/** Gives a new case its number and its keys, and seals what was said. Both are durable before any event is. */
public final class CaseOpening {

    private final PersonalDataVault vault;
    private final CaseNumbers numbers;

    public CaseOpening(PersonalDataVault vault, CaseNumbers numbers) {
        this.vault = vault;
        this.numbers = numbers;
    }

    /** To be called last, when nothing else can refuse: an unused number is a gap, and an unused key is litter. */
    public ComplaintRegistered open(NewCase newCase, Instant enteredAt) {
        CaseNumber number = numbers.next(newCase.receivedAt());
        PersonId person = vault.openCase(
                newCase.complaintId().caseId(),
                vault.personWithPhone(newCase.complainant().phone()));
        CaseSeal seal = new CaseSeal(vault, newCase.complaintId().caseId());
        return new ComplaintRegistered(
                newCase.complaintId(),
                number,
                newCase.channel(),
                newCase.matter(),
                seal.seal(SealedFieldNames.SUBJECT, newCase.subject()),
                seal.seal(SealedFieldNames.NARRATIVE, newCase.narrative()),
                new ComplainantSeal(seal).seal(person, newCase.complainant()),
                newCase.receivedAt(),
                enteredAt,
                seal.sealIfGiven(SealedFieldNames.LATE_ENTRY_REASON, newCase.lateEntryReason()),
                newCase.historical(),
                newCase.contentDigest());
    }
}
