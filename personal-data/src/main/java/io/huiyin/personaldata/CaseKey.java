package io.huiyin.personaldata;

import com.google.crypto.tink.Aead;
import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.PersonId;

/** The key of a case, opened, beside the form it is stored in. */
record CaseKey(CaseId caseId, StoredCaseKey stored, Aead aead) {

    PersonId person() {
        return stored.person();
    }
}
