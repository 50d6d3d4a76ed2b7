package io.huiyin.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.huiyin.storage.StorageNames;
import io.huiyin.storage.ViewStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Views as one collection each. A document is stored by {@code $max} on a sub-document that begins with its position,
 * so one condition on {@code _id} alone keeps a lower position from replacing a higher one, atomically and with an
 * index; the number of the write decides between equal positions.
 */
final class MongoViewStore implements ViewStore {

    private static final String ID = "_id";
    private static final String CONTENT = "d";
    private static final String POSITION = "p";
    private static final String WRITE = "w";
    private static final String BYTES = "b";
    private static final int DOCUMENTS_A_CALL = 1000;
    private static final int TRIES = 5;

    private final MongoDatabase database;
    private final String set;
    private final WriteOrder order;

    MongoViewStore(MongoDatabase database, String set, WriteOrder order) {
        this.database = database;
        this.set = set;
        this.order = order;
    }

    @Override
    public Optional<ViewDocument> get(String view, String id) {
        return Optional.ofNullable(getMany(view, List.of(id)).get(id));
    }

    @Override
    public Map<String, ViewDocument> getMany(String view, Collection<String> ids) {
        Map<String, ViewDocument> found = new LinkedHashMap<>();
        for (List<String> some : inParts(List.copyOf(ids))) {
            MongoOutcomes.read(() -> collectionOf(view).find(in(ID, some)).into(new ArrayList<>()))
                    .forEach(document -> found.put(document.getString(ID), read(document)));
        }
        return found;
    }

    @Override
    public void putMany(String view, List<ViewDocument> documents) {
        for (List<ViewDocument> some : inParts(documents)) {
            List<UpdateOneModel<Document>> writes =
                    some.stream().map(this::write).toList();
            MongoOutcomes.write(() -> written(collectionOf(view), writes));
        }
    }

    private UpdateOneModel<Document> write(ViewDocument document) {
        Document content = new Document(POSITION, document.position())
                .append(WRITE, order.next())
                .append(BYTES, new Binary(document.bytes()));
        return new UpdateOneModel<>(
                eq(ID, StorageNames.requireId(document.id())), max(CONTENT, content), new UpdateOptions().upsert(true));
    }

    // Two nodes that make one document at the same time may collide; repeating the same writes changes nothing more.
    private static int written(MongoCollection<Document> collection, List<UpdateOneModel<Document>> writes) {
        for (int attempt = 1; ; attempt++) {
            try {
                collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
                return attempt;
            } catch (MongoBulkWriteException e) {
                if (!MongoOutcomes.isDuplicateKey(e) || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void delete(String view, Collection<String> ids) {
        for (List<String> some : inParts(List.copyOf(ids))) {
            MongoOutcomes.write(() -> collectionOf(view).deleteMany(in(ID, some)));
        }
    }

    @Override
    public void drop(String view) {
        MongoOutcomes.write(() -> {
            collectionOf(view).drop();
            return view;
        });
    }

    private MongoCollection<Document> collectionOf(String view) {
        return database.getCollection(set + "." + StorageNames.requireName(view));
    }

    private static ViewDocument read(Document document) {
        Document content = document.get(CONTENT, Document.class);
        return new ViewDocument(
                document.getString(ID),
                content.getLong(POSITION),
                content.get(BYTES, Binary.class).getData());
    }

    private static <T> List<List<T>> inParts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += DOCUMENTS_A_CALL) {
            parts.add(all.subList(from, Math.min(from + DOCUMENTS_A_CALL, all.size())));
        }
        return parts;
    }
}
