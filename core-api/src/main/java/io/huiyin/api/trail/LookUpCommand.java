package io.huiyin.api.trail;

import io.huiyin.api.Command;

/** A look into the trail that is about to be made. Sent before anything is shown. */
public sealed interface LookUpCommand extends Command
        permits SearchTrail, ReadTrailEvent, DownloadTrail, DownloadBundle, RequestLedgerVerification {

    /** Which look. */
    LookUpId lookUpId();
}
