package io.huiyin.benchmarks.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;

/** Axon's storage engine for JDBC on a PostgreSQL as Debian sets it up, {@code fsync} on; one transaction an append. */
final class OnPostgresql implements Contender {

    private static final int CONNECTIONS = 70;

    private final HikariDataSource connections;
    private final EmbeddedEventStore store;

    OnPostgresql(String jdbcUri) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUri);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS);
        this.connections = new HikariDataSource(config);
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .eventSerializer(Notes.serializer())
                .snapshotSerializer(Notes.serializer())
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(connections::getConnection))
                .transactionManager(NoTransactionManager.instance())
                .build();
        Appending.inUnitOfWork(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        this.store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public void close() {
        store.shutDown();
        connections.close();
    }
}
