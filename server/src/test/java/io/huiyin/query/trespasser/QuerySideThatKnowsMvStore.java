package io.huiyin.query.trespasser;

import com.mongodb.client.MongoClient;
import org.h2.mvstore.MVStore;

/** Breaks the rules that only the adapters know their stores. */
public final class QuerySideThatKnowsMvStore {

    MVStore store = null;
    MongoClient client = null;
}
