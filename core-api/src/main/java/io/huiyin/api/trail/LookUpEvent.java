package io.huiyin.api.trail;

import io.huiyin.api.DomainEvent;

/** Somebody looked into the trail; the envelope says who. */
public sealed interface LookUpEvent extends DomainEvent
        permits TrailSearched, TrailEventRead, TrailDownloaded, BundleDownloaded, LedgerVerificationRequested {

    /** Which look. */
    LookUpId lookUpId();
}
