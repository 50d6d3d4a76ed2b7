package io.huiyin.query.trail;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.trail.FindLedgerVerification;
import io.huiyin.api.trail.FindTrail;
import io.huiyin.api.trail.FindTrailEvent;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.ProvenEvent;
import io.huiyin.api.trail.TrailBlock;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.api.trail.TrailPage;
import java.util.Optional;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** Answers those who read the trail. To be registered beside the reading side, whose interceptor admits by role. */
public final class TrailQueries implements ConfigurerModule {

    /** Most events one page may have. */
    public static final int LARGEST_PAGE = 500;

    private final TrailLedger ledger;
    private final VerificationStatus verification;
    private final EventReading reading = new EventReading();
    private final LookUps lookUps;
    private final TrailSearch search;

    /** Answers from this ledger, looking at a bounded part of it at a time. */
    public TrailQueries(TrailLedger ledger, VerificationStatus verification, ScanLimits limits) {
        this.ledger = ledger;
        this.verification = verification;
        this.lookUps = new LookUps(ledger);
        this.search = new TrailSearch(ledger, limits, reading);
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.registerQueryHandler(axon -> this);
    }

    /** The next events that answer the question on record. */
    @QueryHandler
    public TrailPage handle(FindTrail query, MetaData metaData) {
        Envelope asker = Envelope.from(metaData);
        if (query.atMost() < 1 || query.atMost() > LARGEST_PAGE) {
            throw RefusedException.because("atMost", RefusalCode.NOT_ALLOWED, "1–" + LARGEST_PAGE);
        }
        TrailFilter filter = lookUps.question(query.lookUp(), asker.actor());
        return search.find(filter, Sight.of(asker.role()), query.direction(), query.from(), query.atMost());
    }

    /** The event on record as being read, if there is one that the asker may see. */
    @QueryHandler
    public Optional<ProvenEvent> handle(FindTrailEvent query, MetaData metaData) {
        Envelope asker = Envelope.from(metaData);
        long position = lookUps.position(query.lookUp(), asker.actor());
        if (position < 0 || position >= ledger.size()) {
            return Optional.empty();
        }
        Sight sight = Sight.of(asker.role());
        return ledger.blocks(ledger.heightOf(position), 1).stream()
                .flatMap(block -> block.events().stream()
                        .filter(event -> event.position() == position && sight.includes(event.event()))
                        .map(event -> new ProvenEvent(reading.entry(event), about(block))))
                .findFirst();
    }

    /** How far the ledger is proved. */
    @QueryHandler
    public LedgerVerification handle(FindLedgerVerification query) {
        return verification.now();
    }

    private static TrailBlock about(LedgerBlock block) {
        TrailBlock about = block.about();
        if (about == null) {
            throw new IllegalStateException("Block " + block.height() + " has events but no header");
        }
        return about;
    }
}
