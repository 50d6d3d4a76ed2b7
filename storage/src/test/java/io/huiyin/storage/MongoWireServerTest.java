package io.huiyin.storage;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoWireServerTest {

    @Test
    void a_query_that_would_scan_many_documents_is_refused() {
        try (MongoWireServer server = MongoWireServer.start();
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> many = client.getDatabase("test").getCollection("many");
            many.insertMany(IntStream.range(0, 1000)
                    .mapToObj(i -> new Document("_id", i).append("colour", "red"))
                    .toList());
            assertThat(many.find(eq("colour", "blue")).first()).isNull();

            many.insertOne(new Document("_id", 1000).append("colour", "blue"));
            assertThat(many.find(eq("_id", 1000)).first()).isNotNull();
            assertThatExceptionOfType(MongoException.class)
                    .isThrownBy(() -> many.find(eq("colour", "blue")).first())
                    .withMessageContaining("scan");
        }
    }
}
