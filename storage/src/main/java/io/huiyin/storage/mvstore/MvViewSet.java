package io.huiyin.storage.mvstore;

import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewStore;
import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;

/** One view file with its documents and tokens. */
final class MvViewSet implements ViewSet, AutoCloseable {

    private final String name;
    private final MvFile<ViewMaps> file;
    private final ViewTransactions transactions;
    private final ViewStore documents;
    private final TokenStore tokens;

    MvViewSet(String name, MvFile<ViewMaps> file, Serializer tokenSerializer) {
        this.name = name;
        this.file = file;
        this.transactions = new ViewTransactions(file);
        this.documents = new MvViewStore(transactions);
        this.tokens = new MvTokenStore(transactions, tokenSerializer);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ViewStore documents() {
        return documents;
    }

    @Override
    public TokenStore tokens() {
        return tokens;
    }

    @Override
    public TransactionManager transactions() {
        return transactions;
    }

    @Override
    public Optional<LedgerStanding> standing() {
        return transactions.read((maps, staged) -> staged.standing(maps));
    }

    @Override
    public void noteStanding(LedgerStanding standing) {
        transactions.change(staged -> {
            staged.note(standing);
            return standing;
        });
    }

    /** Makes all that was committed so far survive a power cut too. */
    void sync() {
        file.write(MvFile.Durability.SYNCED, maps -> maps.about().put("synced", name));
    }

    @Override
    public void close() {
        file.close();
    }
}
