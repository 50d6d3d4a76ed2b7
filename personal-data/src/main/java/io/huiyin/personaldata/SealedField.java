package io.huiyin.personaldata;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.SealedText;
import org.jspecify.annotations.Nullable;

/**
 * One sealed text and where it belongs.
 *
 * @param field one of {@link SealedFieldNames}
 * @param sealed null where the field was left out
 */
public record SealedField(
        CaseId caseId, String field, @Nullable SealedText sealed) {}
