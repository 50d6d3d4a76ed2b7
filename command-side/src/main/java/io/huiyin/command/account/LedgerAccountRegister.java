package io.huiyin.command.account;

import io.huiyin.api.account.AccountEvent;
import io.huiyin.api.account.AccountId;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads the account's own stream at every question, so that it never lags. */
public final class LedgerAccountRegister implements AccountRegister {

    private final EventStore eventStore;

    public LedgerAccountRegister(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    @Override
    public Optional<AccountRights> rightsOf(AccountId accountId) {
        DomainEventStream stream = eventStore.readEvents(accountId.value());
        AccountRights rights = null;
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof AccountEvent event) {
                rights = AccountRights.after(event, rights);
            }
        }
        return Optional.ofNullable(rights);
    }
}
