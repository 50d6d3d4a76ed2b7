package io.huiyin.api.trail;

import io.huiyin.api.CaseId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that proves a case, or the whole ledger, was downloaded.
 *
 * @param caseId the case; null for the whole ledger
 */
@Revision("1")
public record BundleDownloaded(LookUpId lookUpId, @Nullable CaseId caseId, LookUpReason reason)
        implements LookUpEvent {}
