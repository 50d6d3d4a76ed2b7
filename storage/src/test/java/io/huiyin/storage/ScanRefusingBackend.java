package io.huiyin.storage;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The wire server's memory, refusing what would scan a real server too: a query over more than 1,000 documents that
 * names no field a unique index begins with. It knows only the names all of ours have: {@code _id} and GridFS's
 * {@code files_id}; a query by stream keys never comes here, as the server's own index answers it.
 */
final class ScanRefusingBackend extends MemoryBackend {

    private static final int MOST_SCANNED = 1000;
    private static final int REFUSED = 4711;
    private static final String ID = "_id";
    private static final Set<String> INDEXED = Set.of(ID, "files_id");

    @Override
    public MemoryDatabase openOrCreateDatabase(String databaseName) {
        return new Database(databaseName, getCursorRegistry());
    }

    private static final class Database extends MemoryDatabase {

        Database(String databaseName, CursorRegistry cursorRegistry) {
            super(databaseName, cursorRegistry);
        }

        @Override
        protected MemoryCollection openOrCreateCollection(String collectionName, CollectionOptions options) {
            return new Collection(this, collectionName, options, cursorRegistry);
        }
    }

    private static final class Collection extends MemoryCollection {

        Collection(
                MongoDatabase database,
                String collectionName,
                CollectionOptions options,
                CursorRegistry cursorRegistry) {
            super(database, collectionName, options, cursorRegistry);
        }

        @Override
        protected QueryResult matchDocuments(
                Document query, Document orderBy, int skip, int limit, int batchSize, Document fieldSelector) {
            if (count() > MOST_SCANNED && query.keySet().stream().noneMatch(INDEXED::contains)) {
                throw new MongoServerError(
                        REFUSED, "A scan of " + count() + " documents in " + getFullName() + " for " + query.keySet());
            }
            return query.size() > 1 && query.get(ID) instanceof String id
                    ? matchDocumentsFromStream(withId(id), query, orderBy, skip, limit, batchSize, fieldSelector)
                    : super.matchDocuments(query, orderBy, skip, limit, batchSize, fieldSelector);
        }

        // A real server looks up the id and then at the rest; this one would compare every document.
        private Stream<Document> withId(String id) {
            return queryDocuments(new Document(ID, id), null, 0, 0, 0, null).collectDocuments().stream();
        }
    }
}
