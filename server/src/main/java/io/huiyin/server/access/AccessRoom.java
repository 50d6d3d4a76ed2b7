package io.huiyin.server.access;

import io.huiyin.command.account.AccountRegister;
import io.huiyin.command.account.LedgerAccountRegister;
import io.huiyin.command.account.SignIns;
import io.huiyin.storage.KeptState;
import java.time.Clock;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Everything about signing in that is behind the web: credentials, the sign-in book, rights, and who hears of changes. */
public final class AccessRoom {

    /** The processor that keeps this node's caches of rights true; on every node. */
    static final String PROCESSOR = "rights";

    private static final int BATCH = 256;

    private final Clock clock;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final AccountRegister accounts;
    private final Credentials credentials;
    private final SignInBook book;
    private final SignInThrottle throttle;
    private final CurrentRights rights;
    private final ApiTokens tokens;
    private final AddressThrottle addresses;

    public AccessRoom(KeptState keptState, EventStore events, Clock clock) {
        this.clock = clock;
        this.accounts = new LedgerAccountRegister(events);
        this.credentials = new Credentials(keptState, encoder);
        this.book = new SignInBook(keptState, clock);
        this.throttle = new SignInThrottle(clock);
        this.rights = new CurrentRights(accounts, credentials, clock);
        this.tokens = new ApiTokens(keptState, clock);
        this.addresses = new AddressThrottle(clock);
    }

    /** Registers what answers questions about sign-ins, and what listens to news of accounts. */
    public void furnish(Configurer axon) {
        axon.registerQueryHandler(configuration -> new SignInQueries(credentials, book, tokens, clock));
        axon.eventProcessing(this::register);
    }

    // From the head on: what happened before this node started is read when it is first asked for.
    private void register(EventProcessingConfigurer processing) {
        processing.registerEventHandler(axon -> new AccountNews(rights, throttle, credentials));
        PooledStreamingProcessorConfiguration oneSegmentFromTheHead = (axon, processor) -> processor
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .initialToken(StreamableMessageSource::createHeadToken);
        processing.registerPooledStreamingEventProcessor(PROCESSOR, Configuration::eventStore, oneSegmentFromTheHead);
        processing.registerTokenStore(PROCESSOR, axon -> new InMemoryTokenStore());
        processing.registerTransactionManager(PROCESSOR, axon -> NoTransactionManager.INSTANCE);
        processing.registerListenerInvocationErrorHandler(PROCESSOR, axon -> PropagatingErrorHandler.instance());
    }

    /** What accounts may do, by the ledger. */
    public AccountRegister accounts() {
        return accounts;
    }

    /** How people sign in, for the command side. */
    public SignIns signIns() {
        return new KeptSignIns(credentials, book, tokens, rights, throttle, encoder);
    }

    Credentials credentials() {
        return credentials;
    }

    CurrentRights rights() {
        return rights;
    }

    TokenSignIn tokenSignIn() {
        return new TokenSignIn(tokens, credentials, rights, addresses, book, clock);
    }

    PasswordSignIn passwordSignIn() {
        return new PasswordSignIn(
                credentials, encoder, rights, throttle, addresses, book, new KnownPasswords(clock), clock);
    }
}
