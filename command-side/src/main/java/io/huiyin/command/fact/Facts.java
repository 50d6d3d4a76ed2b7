package io.huiyin.command.fact;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.MetaData;

/** Collects what one command makes happen, in order. For one thread. */
public final class Facts {

    private final Instant now;
    private final String wishDigest;
    private final MetaData common;
    private final List<Fact> collected = new ArrayList<>();

    private Facts(Instant now, String wishDigest, MetaData common) {
        this.now = now;
        this.wishDigest = wishDigest;
        this.common = common;
    }

    /**
     * What happens in this house.
     *
     * @param now the instant of the decision
     * @param wishDigest digest of the command behind it
     */
    public static Facts live(Instant now, String wishDigest) {
        return new Facts(now, wishDigest, MetaData.emptyInstance());
    }

    /** What an older system knew: marked as imported, whoever brings it. */
    public static Facts imported(Instant now, String wishDigest) {
        return new Facts(now, wishDigest, MetaData.with(Envelope.ORIGIN, Origin.IMPORT.name()));
    }

    /** It happened now. */
    public Facts and(DomainEvent event) {
        return and(event, now);
    }

    /** It happened at another instant; its envelope says so. */
    public Facts and(DomainEvent event, Instant occurredAt) {
        MetaData metaData = occurredAt.equals(now) ? common : common.and(Envelope.OCCURRED_AT, occurredAt.toString());
        // The first fact of a command carries the digest for all of them.
        collected.add(
                new Fact(event, collected.isEmpty() ? metaData.and(Envelope.COMMAND_DIGEST, wishDigest) : metaData));
        return this;
    }

    /** All of it, in order. */
    public List<Fact> inOrder() {
        return List.copyOf(collected);
    }
}
