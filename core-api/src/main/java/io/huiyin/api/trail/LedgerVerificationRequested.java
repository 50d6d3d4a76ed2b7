package io.huiyin.api.trail;

import org.axonframework.serialization.Revision;

/** Somebody wanted the whole ledger verified. */
@Revision("1")
public record LedgerVerificationRequested(LookUpId lookUpId) implements LookUpEvent {}
