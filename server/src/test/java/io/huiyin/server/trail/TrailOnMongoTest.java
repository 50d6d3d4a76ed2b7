package io.huiyin.server.trail;

import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
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
                new HouseSettings(
                        data,
                        mongo.uri(),
                        true,
                        null,
                        NodeSettings.named("trail-test").doing(NodeRoles.of("views")),
                        false),
                Clock.systemUTC());
    }

    @Override
    void stop() {
        mongo.close();
    }
}
