package io.huiyin.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.LedgerStanding;
import io.huiyin.storage.StorageNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Kept state as one MongoDB collection each, every write at majority with journal. */
final class MongoKeptState implements KeptState {

    private static final String PREFIX = "kept.";
    private static final String ID = "_id";
    private static final String VALUE = "v";
    private static final int IDS_A_QUERY = 1000;

    private final MongoDatabase database;
    private final MongoCollection<Document> standings;

    MongoKeptState(MongoDatabase database) {
        this.database = database;
        this.standings = database.getCollection("kept-standing");
    }

    @Override
    public Optional<byte[]> get(String collection, String id) {
        return Optional.ofNullable(getMany(collection, List.of(id)).get(id));
    }

    @Override
    public Map<String, byte[]> getMany(String collection, Iterable<String> ids) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        List<String> wanted = new ArrayList<>();
        ids.forEach(id -> wanted.add(StorageNames.requireId(id)));
        for (int from = 0; from < wanted.size(); from += IDS_A_QUERY) {
            List<String> some = wanted.subList(from, Math.min(from + IDS_A_QUERY, wanted.size()));
            MongoOutcomes.read(() -> collectionOf(collection).find(in(ID, some)).into(new ArrayList<>()))
                    .forEach(document -> found.put(document.getString(ID), valueOf(document)));
        }
        return found;
    }

    @Override
    public boolean insertIfAbsent(String collection, String id, byte[] value) {
        Document document = document(id, value);
        return MongoOutcomes.write(() -> inserted(collectionOf(collection), document));
    }

    private static boolean inserted(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoException e) {
            if (MongoOutcomes.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void put(String collection, String id, byte[] value) {
        putAll(List.of(new Entry(collection, id, value)));
    }

    @Override
    public void putAll(List<Entry> entries) {
        List<ReplaceOneModel<Document>> run = new ArrayList<>();
        String collection = "";
        for (Entry entry : entries) {
            if (!entry.collection().equals(collection)) {
                write(collection, run);
                run = new ArrayList<>();
                collection = entry.collection();
            }
            run.add(new ReplaceOneModel<>(
                    eq(ID, entry.id()), document(entry.id(), entry.value()), new ReplaceOptions().upsert(true)));
        }
        write(collection, run);
    }

    private void write(String collection, List<ReplaceOneModel<Document>> run) {
        if (!run.isEmpty()) {
            MongoOutcomes.write(() -> collectionOf(collection).bulkWrite(run, new BulkWriteOptions().ordered(true)));
        }
    }

    @Override
    public boolean replace(String collection, String id, byte @Nullable [] expected, byte[] value) {
        if (expected == null) {
            return insertIfAbsent(collection, id, value);
        }
        Document seen = new Document(ID, id).append(VALUE, new Binary(expected));
        return MongoOutcomes.write(() -> collectionOf(collection)
                        .updateOne(seen, set(VALUE, new Binary(value)))
                        .getMatchedCount()
                == 1);
    }

    @Override
    public void delete(String collection, String id) {
        MongoOutcomes.write(() -> collectionOf(collection).deleteOne(eq(ID, id)));
    }

    @Override
    public List<Entry> list(String collection, String afterId, int max) {
        return MongoOutcomes.read(() -> collectionOf(collection)
                .find(gt(ID, afterId))
                .sort(ascending(ID))
                .limit(max)
                .map(document -> new Entry(collection, document.getString(ID), valueOf(document)))
                .into(new ArrayList<>()));
    }

    @Override
    public List<String> collections() {
        List<String> all =
                MongoOutcomes.read(() -> database.listCollectionNames().into(new ArrayList<>()));
        return all.stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .sorted()
                .toList();
    }

    @Override
    public Optional<LedgerStanding> standing() {
        return MongoStandings.read(standings, "kept-state");
    }

    @Override
    public void noteStanding(LedgerStanding standing) {
        MongoStandings.write(standings, "kept-state", standing);
    }

    private MongoCollection<Document> collectionOf(String collection) {
        return database.getCollection(PREFIX + StorageNames.requireName(collection));
    }

    private static Document document(String id, byte[] value) {
        return new Document(ID, StorageNames.requireId(id)).append(VALUE, new Binary(value));
    }

    private static byte[] valueOf(Document document) {
        return document.get(VALUE, Binary.class).getData();
    }
}
