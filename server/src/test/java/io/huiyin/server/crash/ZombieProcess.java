package io.huiyin.server.crash;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.commandhandling.GenericCommandMessage;

/** A node that founds one unit after the other and prints each when it was acknowledged, until it is killed. */
public final class ZombieProcess {

    private ZombieProcess() {}

    /** Arguments: data directory, address of the MongoDB. */
    public static void main(String[] arguments) {
        ChildJvm.endWithParent();
        House house = House.open(settings(Path.of(arguments[0]), arguments[1], "zombie"), Clock.systemUTC());
        System.out.println("READY");
        for (int number = 0; ; number++) {
            String unit = "unit-zombie-" + number;
            found(house, unit);
            System.out.println(unit);
            System.out.flush();
        }
    }

    static HouseSettings settings(Path data, String mongodbUri, String node) {
        return new HouseSettings(
                data.resolve(node),
                mongodbUri,
                true,
                data.resolve("keys").resolve("master-key.json"),
                NodeSettings.named(node).doing(NodeRoles.of("none")),
                false);
    }

    static void found(House house, String unit) {
        Envelope asker =
                new Envelope(new AccountId("account-zombie"), Role.SYSTEM_ADMIN, null, null, null, "test", Origin.LIVE);
        house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(new EstablishUnit(
                                new UnitId(unit), new CommandId("found-" + unit), "承办单位", UnitLevel.CITY, null))
                        .withMetaData(asker.toMetaData()));
    }
}
