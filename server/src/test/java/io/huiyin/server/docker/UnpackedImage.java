package io.huiyin.server.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An image taken apart on this machine, and its programs run in it as an engine would run them: with its own files and
 * nothing else, read-only but for its volumes and {@code /tmp}, first of its processes, as its own account. Only the
 * network is this machine's. Needs Linux and root.
 */
final class UnpackedImage {

    private static final String IN_ITS_OWN_FILES = """
            set -e
            root=$1
            shift
            /bin/mount --bind "$root" "$root"
            /bin/mount -t tmpfs -o mode=1777,size=256m tmpfs "$root/tmp"
            /bin/mount -t proc proc "$root/proc"
            /bin/mount --rbind /dev "$root/dev"
            for volume in data keys; do
              /bin/mount --bind "$root/var/lib/huiyin/$volume" "$root/var/lib/huiyin/$volume"
            done
            /bin/mount -o remount,bind,ro "$root"
            exec /usr/bin/setpriv --no-new-privs /usr/sbin/chroot --userspec="$ACCOUNT" "$root" "$@"
            """;

    private final Path root;
    private final List<String> layers;
    private final JsonNode config;

    private UnpackedImage(Path root, List<String> layers, JsonNode config) {
        this.root = root;
        this.layers = layers;
        this.config = config;
    }

    static UnpackedImage unpack(Path image, Path directory) throws IOException, InterruptedException {
        Path parts = Files.createDirectories(directory.resolve("image"));
        Path root = Files.createDirectories(directory.resolve("root"));
        run("tar", "-xf", image.toString(), "-C", parts.toString());
        JsonMapper json = new JsonMapper();
        JsonNode manifest =
                json.readTree(parts.resolve("manifest.json").toFile()).get(0);
        List<String> layers =
                manifest.get("Layers").valueStream().map(JsonNode::asString).toList();
        for (String layer : layers) {
            run(
                    "tar",
                    "--warning=no-unknown-keyword",
                    "-xpf",
                    parts.resolve(layer).toString(),
                    "--numeric-owner",
                    "-C",
                    root.toString());
        }
        // An engine puts this one in.
        Files.writeString(root.resolve("etc").resolve("hosts"), "127.0.0.1 localhost\n");
        String config = manifest.get("Config").asString();
        return new UnpackedImage(
                root, layers, json.readTree(parts.resolve(config).toFile()));
    }

    Path root() {
        return root;
    }

    List<String> layers() {
        return layers;
    }

    /** What an engine goes by: the part {@code config} of the image's description. */
    JsonNode config() {
        return config.get("config");
    }

    List<String> strings(String key) {
        return config().get(key).valueStream().map(JsonNode::asString).toList();
    }

    /** What an engine starts when it is told no command. */
    List<String> entryPointAndCommand() {
        List<String> all = new ArrayList<>(strings("Entrypoint"));
        all.addAll(strings("Cmd"));
        return all;
    }

    /** The image's own question, without the word that says no shell is wanted. */
    List<String> healthCheck() {
        List<String> test = config().get("Healthcheck")
                .get("Test")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return test.subList(1, test.size());
    }

    /** Starts a command; its errors come with its output. */
    Process start(Map<String, String> variables, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("/usr/bin/unshare", "--mount", "--pid", "--fork", "--kill-child", "/bin/sh", "-c"));
        all.addAll(List.of(IN_ITS_OWN_FILES, "sh", root.toString()));
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().clear();
        strings("Env").forEach(variable -> {
            int equals = variable.indexOf('=');
            builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
        });
        builder.environment().put("ACCOUNT", config().get("User").asString());
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exitCode != 0) {
            throw new IOException(Arrays.toString(command) + " ended with " + exitCode);
        }
    }
}
