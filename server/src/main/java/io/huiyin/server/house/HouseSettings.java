package io.huiyin.server.house;

import io.huiyin.personaldata.MasterKey;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can set, as {@code huiyin.*} properties, command-line options or {@code HUIYIN_*} variables.
 *
 * @param data the data directory; everything the house keeps is below it, on the embedded default
 * @param mongodbUri keeps everything in this MongoDB instead; blank for the embedded default
 * @param mongodbAllowUnsafe accepts a MongoDB that cannot promise durability; for trials only
 * @param masterKeyFile where the master key is; absent means {@code keys/master-key.json} in the data directory
 * @param node this node among several
 * @param rebuildViews throws the views away and rebuilds them from the ledger at start
 */
@ConfigurationProperties("huiyin")
public record HouseSettings(
        Path data,
        @Nullable String mongodbUri,
        boolean mongodbAllowUnsafe,
        @Nullable Path masterKeyFile,
        NodeSettings node,
        boolean rebuildViews) {

    /** Whether the data lies in the data directory and not in a MongoDB. */
    public boolean isEmbedded() {
        return mongodbUri == null || mongodbUri.isBlank();
    }

    /** The ledger, kept state, views and attachments of the embedded default. */
    public Path store() {
        return data.resolve("store");
    }

    /** Where a restored store lies until it is whole. */
    Path arriving() {
        return data.resolve("arriving");
    }

    /** The master key's file where this house made it itself; null where others have the key in their care. */
    public @Nullable Path ownMasterKey(Map<String, String> environment) {
        boolean elsewhere = masterKeyFile != null
                || !environment.getOrDefault(MasterKey.KEY_VARIABLE, "").isBlank()
                || !environment.getOrDefault(MasterKey.FILE_VARIABLE, "").isBlank();
        return elsewhere ? null : masterKey();
    }

    /** The search index of this node. */
    public Path searchIndex() {
        return data.resolve("search");
    }

    /** The hashes of the ledger's tree on this node. */
    public Path tiles() {
        return data.resolve("tiles");
    }

    /** What this node keeps of its watch over deadlines. */
    Path watch() {
        return data.resolve("watch");
    }

    /** The master key; apart from the store, so that a copy of the one never holds the other. */
    public Path masterKey() {
        return masterKeyFile == null ? data.resolve("keys").resolve("master-key.json") : masterKeyFile;
    }
}
