package io.huiyin.command.seal;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.personaldata.PersonalDataVault;
import org.jspecify.annotations.Nullable;

/** Seals and opens what people say about one case. Its keys must have been opened. */
public final class CaseSeal {

    private final PersonalDataVault vault;
    private final CaseId caseId;

    public CaseSeal(PersonalDataVault vault, CaseId caseId) {
        this.vault = vault;
        this.caseId = caseId;
    }

    /**
     * Seals one text.
     *
     * @param field one of {@link io.huiyin.personaldata.SealedFieldNames}
     */
    public SealedText seal(String field, ClearText text) {
        return vault.seal(caseId, field, text);
    }

    /** Seals one text; null stays null. */
    public @Nullable SealedText sealIfGiven(String field, @Nullable ClearText text) {
        return text == null ? null : seal(field, text);
    }

    /**
     * Opens one text; null stays null.
     *
     * @throws io.huiyin.personaldata.ForgottenException if the person of the case is forgotten
     */
    public @Nullable ClearText unsealIfGiven(String field, @Nullable SealedText sealed) {
        return sealed == null ? null : vault.unseal(caseId, field, sealed);
    }
}
