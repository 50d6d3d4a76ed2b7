package io.huiyin.server.house;

import io.huiyin.server.safekeeping.Destination;
import io.huiyin.storage.Storage;
import java.util.function.Supplier;

/** A MongoDB database without data. What is half there stays, marked so that nobody serves it, and the next run goes on. */
record MongoDestination(Supplier<Storage> opener) implements Destination {

    @Override
    public Storage open() {
        return opener.get();
    }

    @Override
    public void publish() {
        // the mark is gone already
    }

    @Override
    public void abandon() {
        // the mark stays
    }
}
