package io.huiyin.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewSets;
import io.huiyin.storage.ViewsUnusableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Sets of views, each a generation in the names of its collections. One document names the set in use; every other set
 * is a leftover. Only one node may rebuild at a time. The set that was in use before stays for a while after a switch, since
 * other nodes notice it a moment later.
 */
final class MongoViewSets implements ViewSets {

    private static final Duration UNTIL_ALL_HAVE_SWITCHED = Duration.ofMinutes(1);
    private static final String IN_USE = "in-use";
    private static final String NAME = "name";
    private static final String TOKENS_IDENTIFIER = "tokensIdentifier";
    private static final Pattern SET = Pattern.compile("views-(\\d{1,9})");
    private static final Pattern COLLECTION_OF_SET = Pattern.compile("(views-\\d{1,9})\\..*");

    private final MongoDatabase database;
    private final MongoCollection<Document> sets;
    private final Serializer tokenSerializer;
    private final MongoStorageOptions options;
    private final Clock clock;
    private final WriteOrder order;
    private @Nullable MongoViewSet current;
    private @Nullable MongoViewSet rebuilding;
    private @Nullable Retired retired;

    MongoViewSets(MongoDatabase database, Serializer tokenSerializer, MongoStorageOptions options, Clock clock) {
        this.database = database;
        this.sets = database.getCollection("view-sets");
        this.tokenSerializer = tokenSerializer;
        this.options = options;
        this.clock = clock;
        this.order = new WriteOrder(clock);
    }

    /** The set in use by now: another node may have switched. */
    @Override
    public synchronized ViewSet current() {
        removeRetired();
        String name = nameInUse().orElseGet(this::makeFirst);
        MongoViewSet known = current;
        if (known == null || !known.name().equals(name)) {
            known = open(name);
            current = known;
        }
        return known;
    }

    private String makeFirst() {
        String first = "views-1";
        make(first);
        MongoOutcomes.write(
                () -> sets.updateOne(eq("_id", IN_USE), setOnInsert(NAME, first), new UpdateOptions().upsert(true)));
        return nameInUse().orElse(first);
    }

    private Optional<String> nameInUse() {
        return Optional.ofNullable(
                        MongoOutcomes.read(() -> sets.find(eq("_id", IN_USE)).first()))
                .map(document -> document.getString(NAME));
    }

    @Override
    public synchronized ViewSet beginRebuild() {
        long next =
                1 + names().stream().mapToLong(MongoViewSets::numberOf).max().orElse(0);
        removeAllBut(nameInUse().orElse(null));
        String name = "views-" + next;
        make(name);
        rebuilding = open(name);
        return rebuilding;
    }

    @Override
    public synchronized void switchTo(ViewSet rebuilt) {
        MongoViewSet next = rebuilding;
        if (next == null || next != rebuilt) {
            throw new IllegalArgumentException("Not the set that is being rebuilt: " + rebuilt.name());
        }
        describe(next.name()); // gone, if another node has begun a rebuild meanwhile
        Optional<String> before = nameInUse();
        MongoOutcomes.write(() ->
                sets.replaceOne(eq("_id", IN_USE), new Document(NAME, next.name()), new ReplaceOptions().upsert(true)));
        current = next;
        rebuilding = null;
        retired = before.map(name -> new Retired(name, clock.instant().plus(UNTIL_ALL_HAVE_SWITCHED)))
                .orElse(null);
    }

    private void removeRetired() {
        Retired old = retired;
        if (old != null && !clock.instant().isBefore(old.removableAt())) {
            retired = null;
            remove(old.name());
        }
    }

    private record Retired(String name, Instant removableAt) {}

    private void make(String name) {
        MongoOutcomes.write(() -> sets.updateOne(
                eq("_id", name),
                setOnInsert(TOKENS_IDENTIFIER, UUID.randomUUID().toString()),
                new UpdateOptions().upsert(true)));
    }

    private MongoViewSet open(String name) {
        String identifier = describe(name).getString(TOKENS_IDENTIFIER);
        MongoTokens tokens = new MongoTokens(tokensOf(name), identifier);
        return new MongoViewSet(name, sets, new MongoViewStore(database, name, order), tokens);
    }

    private Document describe(String name) {
        Document about = MongoOutcomes.read(() -> sets.find(eq("_id", name)).first());
        if (about == null || !about.containsKey(TOKENS_IDENTIFIER)) {
            throw new ViewsUnusableException(
                    "The views " + name + " are not there.", new IllegalStateException("no such set"));
        }
        return about;
    }

    private MongoTokenStore tokensOf(String name) {
        DefaultMongoTemplate template = DefaultMongoTemplate.builder()
                .mongoDatabase(database)
                .trackingTokensCollectionName(name + ".#tokens") // no view can have this name
                .build();
        return MongoOutcomes.write(() -> MongoTokenStore.builder()
                .mongoTemplate(template)
                .serializer(tokenSerializer)
                .nodeId(options.nodeId())
                .claimTimeout(options.claimTimeOut())
                .build());
    }

    private void removeAllBut(@Nullable String kept) {
        for (String name : names()) {
            if (!name.equals(kept)) {
                remove(name);
            }
        }
    }

    // The description goes last, so that an interrupted removal is noticed again.
    private void remove(String name) {
        MongoOutcomes.write(() -> {
            collectionNames().stream()
                    .filter(collection -> collection.startsWith(name + "."))
                    .forEach(collection -> database.getCollection(collection).drop());
            return sets.deleteOne(eq("_id", name));
        });
    }

    private Set<String> names() {
        return MongoOutcomes.read(() -> {
            Set<String> names = new TreeSet<>();
            sets.find().forEach(document -> names.add(document.getString("_id")));
            names.remove(IN_USE);
            for (String collection : collectionNames()) {
                Matcher matcher = COLLECTION_OF_SET.matcher(collection);
                if (matcher.matches()) {
                    names.add(matcher.group(1));
                }
            }
            return names;
        });
    }

    private List<String> collectionNames() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    private static long numberOf(String name) {
        Matcher matcher = SET.matcher(name);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
