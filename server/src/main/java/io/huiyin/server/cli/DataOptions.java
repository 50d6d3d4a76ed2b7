package io.huiyin.server.cli;

import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data is; the same options for every command. */
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HUIYIN_DATA:-data}",
            description = "The data directory (default: HUIYIN_DATA, or data in the current directory).")
    private Path data = Path.of("data");

    @Option(
            names = "--mongodb-uri",
            paramLabel = "URI",
            description = "Keep everything in this MongoDB replica set (default: HUIYIN_MONGODB_URI, or none: files"
                    + " in the data directory).")
    private @Nullable String mongodbUri;

    @Option(
            names = "--mongodb-allow-unsafe",
            description = "Accept a MongoDB that cannot promise durability. For trials only.")
    private boolean mongodbAllowUnsafe;

    @Option(
            names = "--master-key-file",
            paramLabel = "FILE",
            description = "Where the master key is (default: keys/master-key.json in the data directory).")
    private @Nullable Path masterKeyFile;

    // An import is done when it can be read; the running nodes do the rest.
    private static final NodeRoles ERRANDS = NodeRoles.of("views");

    /** The data directory, absolute. */
    Path data() {
        return data.toAbsolutePath().normalize();
    }

    /** For commands that need no running house. */
    HouseSettings settings() {
        String uri = mongodbUri == null ? System.getenv("HUIYIN_MONGODB_URI") : mongodbUri;
        return new HouseSettings(
                data(),
                uri,
                mongodbAllowUnsafe,
                masterKeyFile,
                NodeSettings.named("command-line").doing(ERRANDS),
                false);
    }

    /** As properties of the application. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("huiyin.data", data().toString());
        if (mongodbUri != null) {
            properties.put("huiyin.mongodb-uri", mongodbUri);
        }
        if (mongodbAllowUnsafe) {
            properties.put("huiyin.mongodb-allow-unsafe", true);
        }
        if (masterKeyFile != null) {
            properties.put(
                    "huiyin.master-key-file", masterKeyFile.toAbsolutePath().toString());
        }
        return properties;
    }
}
