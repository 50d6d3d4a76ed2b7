package io.huiyin.server.trail;

import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class TrailOnFilesTest extends TrailInTheHouseContract {

    @TempDir
    Path data;

    @Override
    House open() {
        return House.open(new HouseSettings(data, null, false, null, "trail-test", false, false), Clock.systemUTC());
    }
}
