package io.huiyin.storage.mongo;

import com.mongodb.client.MongoCollection;
import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewStore;
import java.util.Optional;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;

/** One set of views: the collections whose names begin with its name. */
final class MongoViewSet implements ViewSet {

    private final String name;
    private final MongoCollection<Document> sets;
    private final ViewStore documents;
    private final TokenStore tokens;

    MongoViewSet(String name, MongoCollection<Document> sets, ViewStore documents, TokenStore tokens) {
        this.name = name;
        this.sets = sets;
        this.documents = documents;
        this.tokens = tokens;
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

    /** None: a batch whose documents are stored and whose token is not is repeated, and its documents shrug it off. */
    @Override
    public TransactionManager transactions() {
        return NoTransactionManager.instance();
    }

    @Override
    public Optional<LedgerStanding> standing() {
        return MongoStandings.read(sets, name);
    }

    @Override
    public void noteStanding(LedgerStanding standing) {
        MongoStandings.write(sets, name, standing);
    }
}
