package io.huiyin.notifications.delivery;

import io.huiyin.api.delivery.SendingHold;
import io.huiyin.storage.KeptState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything may be sent, on every node. A person holds and releases by command; a restore holds without one, so
 * that nobody is told twice what a later ledger had told already.
 */
public final class SendingSwitch {

    private static final String COLLECTION = "sending";
    private static final String HOLD = "hold";

    private final KeptState kept;

    public SendingSwitch(KeptState kept) {
        this.kept = kept;
    }

    /**
     * How the switch stands.
     *
     * @param position the ledger's position it was set at: an event before it no longer turns it
     * @param since since when it is held; absent while it is not
     */
    record Stored(
            long position,
            @Nullable Instant since,
            @Nullable String by,
            @Nullable String reason) {}

    /** What holds sending back. */
    public Optional<SendingHold> hold() {
        return stored().flatMap(SendingSwitch::holdOf);
    }

    /**
     * Stops sending, unless the switch was turned at a later position.
     *
     * @param position of the event that says so; for a restore the head of the restored ledger
     * @param by pseudonym of the account that stopped it
     */
    public void hold(long position, Instant since, String by, String reason) {
        turn(new Stored(position, since, by, reason));
    }

    /** Lets sending go on, unless the switch was turned at this position or a later one. */
    public void release(long position) {
        turn(new Stored(position, null, null, null));
    }

    private void turn(Stored next) {
        boolean turned = false;
        while (!turned) {
            Optional<byte[]> before = kept.get(COLLECTION, HOLD);
            boolean later = before.map(bytes -> KeptJson.read(bytes, Stored.class))
                    .filter(stored -> stored.position() >= next.position())
                    .isPresent();
            turned = later || kept.replace(COLLECTION, HOLD, before.orElse(null), KeptJson.write(next));
        }
    }

    private Optional<Stored> stored() {
        return kept.get(COLLECTION, HOLD).map(bytes -> KeptJson.read(bytes, Stored.class));
    }

    private static Optional<SendingHold> holdOf(Stored stored) {
        return stored.since() == null || stored.by() == null || stored.reason() == null
                ? Optional.empty()
                : Optional.of(new SendingHold(stored.since(), stored.by(), stored.reason()));
    }
}
