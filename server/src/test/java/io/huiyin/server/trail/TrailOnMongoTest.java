package io.huiyin.server.trail;

import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.storage.MongoWireServer;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class TrailOnMongoTest extends TrailInTheHouseContract {

    @TempDir
    Path data;

    private MongoWireServer mongo;

    @Override
    House open() {
        mongo = MongoWireServer.start();
        return House.open(
                new HouseSettings(data, mongo.uri(), true, null, "trail-test", false, false), Clock.systemUTC());
    }

    @Override
    void stop() {
        mongo.close();
    }
}
