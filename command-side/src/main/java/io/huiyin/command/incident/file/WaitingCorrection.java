package io.huiyin.command.incident.file;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.incident.InstantCorrectionProposed;

/** A correction of an incident's instants that waits for a second person. */
public record WaitingCorrection(InstantCorrectionProposed event, AccountId proposedBy) {}
