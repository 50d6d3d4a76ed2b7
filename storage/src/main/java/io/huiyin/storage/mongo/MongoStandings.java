package io.huiyin.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.huiyin.storage.LedgerStanding;
import java.util.Optional;
import org.bson.Document;

/** The ledger a store belongs to and how far it has come, as a field of one document. */
final class MongoStandings {

    private static final String STANDING = "standing";

    private MongoStandings() {}

    static Optional<LedgerStanding> read(MongoCollection<Document> collection, String id) {
        return Optional.ofNullable(
                        MongoOutcomes.read(() -> collection.find(eq("_id", id)).first()))
                .map(document -> document.get(STANDING, Document.class))
                .map(standing -> new LedgerStanding(
                        standing.getString("ledger"), standing.getLong("position"), standing.getString("block")));
    }

    static void write(MongoCollection<Document> collection, String id, LedgerStanding standing) {
        Document document = new Document("ledger", standing.ledgerId())
                .append("position", standing.position())
                .append("block", standing.blockHash());
        MongoOutcomes.write(
                () -> collection.updateOne(eq("_id", id), set(STANDING, document), new UpdateOptions().upsert(true)));
    }
}
