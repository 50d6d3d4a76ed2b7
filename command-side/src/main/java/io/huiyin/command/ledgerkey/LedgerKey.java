package io.huiyin.command.ledgerkey;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.ledgerkey.LedgerKeyId;
import io.huiyin.api.ledgerkey.LedgerKeyReplaced;
import io.huiyin.api.ledgerkey.ReplaceLedgerKey;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.ledgerkey.LedgerKeyring.Successor;
import io.huiyin.command.repeat.RecentCommands;
import io.huiyin.command.repeat.WishDigests;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The key that signs how far the ledger has come. Its history begins when the first one is replaced. */
public class LedgerKey {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable LedgerKeyId ledgerKeyId;

    private @Nullable String current;
    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; it begins with its first event. */
    LedgerKey() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReplaceLedgerKey command, Envelope asker, WishDigests digests, LedgerKeyring keyring) {
        String digest = digests.of(command, asker.actor());
        if (recent.includes(command.commandId(), digest)) {
            return;
        }
        String inUse = current == null ? keyring.first() : current;
        if (!inUse.equals(command.replaced())) {
            throw RefusedException.because("replaced", RefusalCode.LEDGER_KEY_DIFFERS);
        }
        Successor next = keyring.successorOf(inUse);
        AggregateLifecycle.apply(
                new LedgerKeyReplaced(LedgerKeyId.OF_THE_HOUSE, inUse, next.key(), next.vouched()),
                MetaData.with(Envelope.COMMAND_DIGEST, digest));
    }

    @EventSourcingHandler
    void on(LedgerKeyReplaced event, MetaData metaData) {
        ledgerKeyId = event.ledgerKeyId();
        current = event.key();
        recent = recent.with(metaData);
    }
}
