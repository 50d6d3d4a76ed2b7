package io.huiyin.server.house;

import io.huiyin.command.trail.VerificationRequests;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.query.trail.ScanLimits;
import io.huiyin.query.trail.TrailQueries;
import io.huiyin.server.trail.LedgerAsTrail;
import io.huiyin.server.verifying.BackgroundVerification;
import io.huiyin.storage.Storage;
import java.time.Clock;
import org.axonframework.config.Configurer;

/** Wires the trail: who reads it, and what proves the ledger behind it. */
final class TrailRoom implements AutoCloseable {

    private final TrailQueries queries;
    private final BackgroundVerification verification;

    TrailRoom(Clock clock, Storage storage, LedgerEventStore events) {
        this.verification = new BackgroundVerification(storage.blocks(), storage.keptState(), clock);
        this.queries = new TrailQueries(new LedgerAsTrail(events, storage.blocks()), verification, ScanLimits.USUAL);
    }

    void furnish(Configurer axon) {
        axon.registerComponent(VerificationRequests.class, configuration -> verification);
        queries.configureModule(axon);
    }

    BackgroundVerification verification() {
        return verification;
    }

    @Override
    public void close() {
        verification.close();
    }
}
