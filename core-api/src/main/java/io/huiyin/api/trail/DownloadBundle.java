package io.huiyin.api.trail;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts the download of a bundle on record; {@link FindBundle} then gives it.
 *
 * @param caseId the case whose events are wanted; null for the whole ledger
 */
@AllowedRoles(Role.REGULATOR)
public record DownloadBundle(
        @TargetAggregateIdentifier LookUpId lookUpId,
        CommandId commandId,
        @Nullable CaseId caseId,
        LookUpReason reason) implements LookUpCommand {}
