package io.huiyin.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerDescription;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.UnfitServerException;
import io.huiyin.storage.UnfitServerException.Lack;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proves at start what the ledger relies on, instead of trusting a server's name or version. */
final class MongoServerCheck {

    /**
     * What a server can do beyond the indispensable.
     *
     * @param linearizableReads reads of one document that reflect every write acknowledged before
     * @param computedProjections a query can pick single records out of a block
     */
    record Abilities(boolean linearizableReads, boolean computedProjections) {}

    private static final Logger LOG = LoggerFactory.getLogger(MongoServerCheck.class);
    private static final String PROBE = "start-up-probe";
    private static final int DATA_BEARING_FOR_AN_ARBITER = 3;

    private final MongoClient client;
    private final MongoDatabase database;
    private final boolean allowUnsafeServer;
    private boolean acceptedUnsafe;

    MongoServerCheck(MongoClient client, MongoDatabase database, boolean allowUnsafeServer) {
        this.client = client;
        this.database = database;
        this.allowUnsafeServer = allowUnsafeServer;
    }

    /**
     * Checks the server at hand.
     *
     * @throws StorageException with the reason, when it cannot carry a ledger
     */
    Abilities check() {
        try {
            database.runCommand(new Document("ping", 1));
            checkTopology(client.getClusterDescription());
            return probe(database.getCollection(PROBE), new ObjectId().toHexString());
        } catch (MongoException e) {
            throw new UnfitServerException(Lack.ANSWER, "MongoDB cannot be used: " + e.getMessage(), e);
        }
    }

    /** Whether something was accepted that would have been refused without the unsafe policy. */
    boolean acceptedUnsafe() {
        return acceptedUnsafe;
    }

    void checkTopology(ClusterDescription cluster) {
        boolean replicated = cluster.getType() == ClusterType.REPLICA_SET || cluster.getType() == ClusterType.SHARDED;
        if (!replicated) {
            refuse(Lack.REPLICATION, "This MongoDB is not a replica set: what it acknowledges can be lost.");
        }
        Set<String> arbiters = members(cluster, server -> server.getArbiters().stream());
        Set<String> dataBearing = members(
                cluster,
                server -> Stream.of(server.getHosts(), server.getPassives()).flatMap(Set::stream));
        if (!arbiters.isEmpty() && dataBearing.size() < DATA_BEARING_FOR_AN_ARBITER) {
            refuse(
                    Lack.DATA_BEARING_MAJORITY,
                    "This replica set has an arbiter and fewer than three members with data: without one of them no"
                            + " majority can store anything.");
        }
    }

    private static Set<String> members(ClusterDescription cluster, Function<ServerDescription, Stream<String>> of) {
        return cluster.getServerDescriptions().stream().flatMap(of).collect(Collectors.toSet());
    }

    private void refuse(Lack lack, String sentence) {
        if (!allowUnsafeServer) {
            throw new UnfitServerException(lack, sentence + " Use a replica set of three members with data.", null);
        }
        acceptedUnsafe = true;
        LOG.warn("{} It is used nevertheless, as asked.", sentence);
    }

    private Abilities probe(MongoCollection<Document> probes, String run) {
        String index = probes.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        LOG.debug("Probing with index {}", index);
        String first = run + "-1";
        String second = run + "-2";
        try {
            probes.insertOne(probe(first, run + "-a", run + "-b"));
            requireRefused(probes, probe(first, run + "-c"), "two documents with one _id");
            requireRefused(probes, probe(second, run + "-b", run + "-d"), "one key in two documents' arrays");
            requireFound(probes, first);
            return new Abilities(readsLinearizably(probes, first), projectsByExpression(probes, first, run + "-b"));
        } finally {
            probes.deleteMany(in("_id", first, second));
        }
    }

    private static Document probe(String id, String... keys) {
        List<Document> records =
                Stream.of(keys).map(key -> new Document("k", key)).toList();
        return new Document("_id", id).append("k", List.of(keys)).append("r", records);
    }

    private static void requireRefused(MongoCollection<Document> probes, Document probe, String what) {
        try {
            probes.insertOne(probe);
        } catch (MongoException e) {
            if (MongoOutcomes.isDuplicateKey(e)) {
                return;
            }
            throw e;
        }
        throw new UnfitServerException(
                Lack.UNIQUE_KEYS, "This MongoDB accepts " + what + ": it cannot carry a ledger.", null);
    }

    private static void requireFound(MongoCollection<Document> probes, String id) {
        if (probes.find(eq("_id", id)).first() == null) {
            throw new UnfitServerException(
                    Lack.DURABLE_READS, "This MongoDB does not show a majority write to a majority read.", null);
        }
    }

    private boolean readsLinearizably(MongoCollection<Document> probes, String id) {
        try {
            return probes.withReadConcern(ReadConcern.LINEARIZABLE)
                            .find(eq("_id", id))
                            .maxTime(MongoStorage.LINEARIZABLE_SECONDS, TimeUnit.SECONDS)
                            .first()
                    != null;
        } catch (MongoException e) {
            refuse(Lack.DURABLE_READS, "This MongoDB cannot read linearizably (error " + e.getCode() + ").");
            return false;
        }
    }

    private static boolean projectsByExpression(MongoCollection<Document> probes, String id, String key) {
        try {
            Document found = probes.find(eq("_id", id))
                    .projection(BlockDocuments.onlyRecords(List.of(key)))
                    .first();
            return found != null
                    && List.of(new Document("k", key)).equals(found.getList("r", Document.class, List.of()));
        } catch (MongoException | ClassCastException e) {
            LOG.debug("Records are picked out of blocks by this node, not by the server", e);
            return false;
        }
    }
}
