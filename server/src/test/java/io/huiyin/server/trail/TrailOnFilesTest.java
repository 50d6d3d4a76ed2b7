package io.huiyin.server.trail;

import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class TrailOnFilesTest extends TrailInTheHouseContract {

    @TempDir
    Path data;

    @Override
    House open() {
        return House.open(
                new HouseSettings(
                        data,
                        null,
                        false,
                        null,
                        NodeSettings.named("trail-test").doing(NodeRoles.of("views")),
                        false),
                Clock.systemUTC());
    }
}
