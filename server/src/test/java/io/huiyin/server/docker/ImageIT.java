package io.huiyin.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.server.cli.JarProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The image, taken apart and run without a container engine. */
@EnabledIf("io.huiyin.server.docker.Machine#canRunTheImage")
class ImageIT {

    private static final int SET_USER_OR_GROUP = 06000;
    private static final int EXECUTABLE = 0111;
    private static final int TERMINATED = 128 + 15;

    @TempDir
    static Path directory;

    private static UnpackedImage image;

    @BeforeAll
    static void unpack() throws Exception {
        image = UnpackedImage.unpack(Machine.image(), directory);
    }

    @Test
    void serves_as_its_own_account_on_files_it_cannot_change_and_stops_when_told() throws Exception {
        int port = freePort();
        Map<String, String> variables = Map.of("HUIYIN_PORT", "" + port, "HUIYIN_FORWARD_HEADERS", "native");
        Process engine = image.start(variables, image.entryPointAndCommand());
        try (JarProcess server = JarProcess.following(engine)) {
            assertThat(server.awaitLine("First start")).contains("admin");
            assertThat(server.awaitLine("Huiyin listens on")).contains(":" + port);

            JarProcess.Ended health = run(variables, image.healthCheck());
            assertThat(health).isEqualTo(new JarProcess.Ended(0, "up"));
            assertThat(cookieBehindAProxyWithTls(port)).contains("Secure");
            Path key = image.root().resolve("var/lib/huiyin/keys/master-key.json");
            assertThat(Files.getAttribute(key, "unix:uid")).isEqualTo(10001);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            assertThat(image.root().resolve("var/lib/huiyin/data/store/ledger.mv"))
                    .exists();
            assertThat(image.root().resolve("var/lib/huiyin/data/keys")).doesNotExist();

            engine.children().findFirst().orElseThrow().destroy();

            assertThat(server.awaitEnd().exitCode()).isEqualTo(TERMINATED);
            assertThat(image.root().resolve("var/lib/huiyin/data/control.json")).doesNotExist();
            assertThat(run(variables, image.healthCheck()).exitCode()).isOne();
        }
    }

    @Test
    void knows_files_with_chinese_names() throws Exception {
        JarProcess.Ended refused =
                run(Map.of(), List.of("java", "@/app/huiyin", "serve", "--mongodb-uri-file", "/投诉/地址"));

        assertThat(refused.exitCode()).isOne();
        assertThat(refused.output()).contains("The file /投诉/地址,");
    }

    @Test
    void says_how_it_is_to_be_run_and_holds_nothing_secret() {
        assertThat(image.entryPointAndCommand()).containsExactly("java", "@/app/huiyin", "serve");
        assertThat(image.config().get("User").asString()).isEqualTo("10001:10001");
        assertThat(image.config().get("Volumes").propertyNames())
                .containsExactlyInAnyOrder("/var/lib/huiyin/data", "/var/lib/huiyin/keys");
        assertThat(image.config().get("Labels").propertyNames())
                .contains("org.opencontainers.image.title", "org.opencontainers.image.version");
        assertThat(image.strings("Env"))
                .allMatch(variable -> variable.matches("(PATH|JAVA_HOME|LANG|TZ|HUIYIN_ADDRESS|HUIYIN_DATA)=.*"));
        assertThat(image.layers())
                .as("system, Java, libraries, modules, Jib's own arguments, resources, classes, options")
                .hasSize(8);
    }

    @Test
    void has_no_shell_and_no_program_that_gives_rights() throws IOException {
        try (Stream<Path> walk = Files.walk(image.root())) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();

            assertThat(files).noneMatch(file -> (mode(file) & SET_USER_OR_GROUP) != 0);
            assertThat(files.stream().filter(file -> (mode(file) & EXECUTABLE) != 0))
                    .allMatch(file -> file.startsWith(image.root().resolve("opt/java"))
                            || file.getFileName().toString().matches("ld-linux.*|libc\\.so.*"));
        }
    }

    /** The libraries stand on the class path in no order. */
    @Test
    void has_no_class_in_two_libraries() throws IOException {
        Map<String, String> libraries = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        try (Stream<Path> jars = Files.list(image.root().resolve("app/libs"))) {
            for (Path jar : jars.toList()) {
                String name = jar.getFileName().toString();
                for (String type : classesIn(jar)) {
                    String other = libraries.put(type, name);
                    if (other != null) {
                        twice.add(type + " in " + other + " and " + name);
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    private static List<String> classesIn(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .filter(name -> !name.equals("module-info.class"))
                    .toList();
        }
    }

    private static JarProcess.Ended run(Map<String, String> variables, List<String> command) throws Exception {
        try (JarProcess process = JarProcess.following(image.start(variables, command))) {
            return process.awaitEnd();
        }
    }

    private static String cookieBehindAProxyWithTls(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .header("X-Forwarded-Proto", "https")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    private static int mode(Path file) {
        try {
            return (int) Files.getAttribute(file, "unix:mode");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
