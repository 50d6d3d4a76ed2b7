package io.huiyin.server.cli;

import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
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
            names = "--mongodb-uri-file",
            paramLabel = "FILE",
            defaultValue = "${env:HUIYIN_MONGODB_URI_FILE:-}",
            description = "A file that holds this URI, so that its password stands in no variable and no process list"
                    + " (default: HUIYIN_MONGODB_URI_FILE).")
    private String mongodbUriFile = "";

    @Option(
            names = "--mongodb-allow-unsafe",
            description = "Accept a MongoDB that cannot promise durability. For trials only.")
    private boolean mongodbAllowUnsafe;

    @Option(
            names = "--master-key-file",
            paramLabel = "FILE",
            defaultValue = "${sys:huiyin.master-key-file}",
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
        String given = mongodbUri();
        String uri = given == null ? System.getenv("HUIYIN_MONGODB_URI") : given;
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
        String uri = mongodbUri();
        if (uri != null) {
            properties.put("huiyin.mongodb-uri", uri);
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

    private @Nullable String mongodbUri() {
        return mongodbUri != null || mongodbUriFile.isBlank() ? mongodbUri : uriIn(Path.of(mongodbUriFile));
    }

    // An empty file must not mean: keep everything in files here.
    private static String uriIn(Path file) {
        try {
            String uri = Files.readString(file).strip();
            if (uri.isEmpty()) {
                throw new StorageException("The file " + file + " should hold the URI of the MongoDB and is empty.");
            }
            return uri;
        } catch (IOException e) {
            throw new StorageException(
                    "The file " + file + ", which should hold the URI of the MongoDB, cannot be read.", e);
        }
    }
}
