package io.huiyin.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import io.huiyin.storage.BlobStore;
import io.huiyin.storage.DigestCheckedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Blobs in GridFS; a document named by the digest says which file holds the bytes, and makes them appear at once. */
final class MongoBlobStore implements BlobStore {

    private static final String FILE = "file";

    private final GridFSBucket bucket;
    private final MongoCollection<Document> names;

    MongoBlobStore(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "blobs");
        this.names = database.getCollection("blob-names");
    }

    @Override
    public String put(InputStream bytes) throws IOException {
        MessageDigest digest = DigestCheckedInputStream.sha256();
        ObjectId file = upload(new DigestInputStream(bytes, digest));
        String name = HexFormat.of().formatHex(digest.digest());
        if (!MongoOutcomes.write(() -> named(name, file))) {
            deleteFile(file); // the same bytes are there already
        }
        return name;
    }

    private ObjectId upload(InputStream bytes) throws IOException {
        GridFSUploadStream upload = MongoOutcomes.write(() -> bucket.openUploadStream("blob"));
        try {
            transfer(bytes, upload);
            return upload.getObjectId();
        } catch (IOException | RuntimeException e) {
            abort(upload, e);
            throw e;
        }
    }

    private static void transfer(InputStream bytes, GridFSUploadStream upload) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int count;
        while ((count = bytes.read(buffer)) >= 0) {
            int length = count;
            MongoOutcomes.write(() -> {
                upload.write(buffer, 0, length);
                return upload;
            });
        }
        MongoOutcomes.write(() -> {
            upload.close();
            return upload;
        });
    }

    private static void abort(GridFSUploadStream upload, Exception reason) {
        try {
            upload.abort();
        } catch (MongoException e) {
            reason.addSuppressed(e);
        }
    }

    private boolean named(String name, ObjectId file) {
        try {
            names.insertOne(new Document("_id", name).append(FILE, file));
            return true;
        } catch (MongoException e) {
            if (MongoOutcomes.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<InputStream> open(String digest) {
        return MongoOutcomes.read(
                () -> Optional.ofNullable(names.find(eq("_id", digest)).first())
                        .map(name -> bucket.openDownloadStream(name.getObjectId(FILE)))
                        .map(bytes -> new DigestCheckedInputStream(bytes, digest)));
    }

    @Override
    public List<String> list(String afterDigest, int max) {
        return MongoOutcomes.read(() -> names.find(gt("_id", afterDigest))
                .sort(ascending("_id"))
                .limit(max)
                .map(name -> name.getString("_id"))
                .into(new ArrayList<>()));
    }

    @Override
    public void delete(String digest) {
        Document removed = MongoOutcomes.write(() -> names.findOneAndDelete(eq("_id", digest)));
        if (removed != null) {
            deleteFile(removed.getObjectId(FILE));
        }
    }

    private void deleteFile(ObjectId file) {
        MongoOutcomes.write(() -> {
            bucket.delete(file);
            return file;
        });
    }
}
