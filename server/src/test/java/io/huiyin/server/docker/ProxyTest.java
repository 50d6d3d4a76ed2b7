package io.huiyin.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The proxy of the cluster with its own settings; only names and ports are this machine's. */
@EnabledIf("isCaddyThere")
class ProxyTest {

    @TempDir
    Path directory;

    private StandInNode one;
    private StandInNode two;
    private Process proxy;
    private HttpClient browser;
    private String address;

    static boolean isCaddyThere() {
        return Machine.canTry("docker/proxy/Caddyfile", "caddy", "version");
    }

    @BeforeEach
    void start() throws Exception {
        one = new StandInNode("one");
        two = new StandInNode("two");
        MakeSecretsTest.make(directory.resolve("secrets"));
        int port = freePort();
        address = "https://localhost:" + port;
        Path settings = Files.writeString(
                directory.resolve("Caddyfile"),
                DockerFolder.text(DockerFolder.FOLDER.resolve("proxy/Caddyfile"))
                        .replace("/run/secrets/", directory.resolve("secrets") + "/")
                        .replace("https://:8443", "https://:" + port)
                        .replace("127.0.0.1:2020", "127.0.0.1:" + freePort())
                        .replace("node-1:8080", one.address())
                        .replace("node-2:8080", two.address()));
        ProcessBuilder caddy =
                new ProcessBuilder("caddy", "run", "--config", settings.toString(), "--adapter", "caddyfile");
        caddy.environment().put("XDG_DATA_HOME", directory.toString());
        caddy.environment().put("XDG_CONFIG_HOME", directory.toString());
        caddy.environment().put("HOME", directory.toString());
        proxy = caddy.redirectErrorStream(true).start();
        awaitServing();
        browser =
                HttpClient.newBuilder().sslContext(trustingOnlyItsCertificate()).build();
    }

    @AfterEach
    void stop() {
        proxy.destroyForcibly().onExit().join();
        one.close();
        two.close();
    }

    @Test
    void nodes_hear_of_the_proxys_client_and_never_what_the_client_claims() throws Exception {
        HttpResponse<String> answer = browser.send(
                request("/login")
                        .header("X-Forwarded-For", "6.6.6.6")
                        .header("X-Forwarded-Proto", "http")
                        .header("X-Forwarded-Port", "1")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body().lines())
                .contains(
                        "X-forwarded-proto=https",
                        "X-forwarded-for=127.0.0.1",
                        "X-forwarded-port=" + URI.create(address).getPort());
    }

    @Test
    void somebody_stays_on_one_node_until_it_is_gone() throws Exception {
        HttpResponse<String> first = get("/");
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        String node = first.headers().firstValue("Node").orElseThrow();

        Set<String> nodes = new HashSet<>();
        for (int visit = 0; visit < 10; visit++) {
            nodes.add(nodeOf(cookie));
        }
        assertThat(nodes).containsExactly(node);

        (node.equals("one") ? one : two).close();
        assertThat(nodeOf(cookie)).isNotEqualTo(node);
    }

    @Test
    void an_event_passes_while_its_stream_stays_open() throws Exception {
        HttpResponse<InputStream> events =
                browser.send(request("/events").build(), HttpResponse.BodyHandlers.ofInputStream());

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
        }
    }

    @Test
    void probes_are_for_the_inside() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(get("/ACTUATOR/health/../health").statusCode()).isEqualTo(404);
    }

    private String nodeOf(String cookie) throws Exception {
        return browser.send(request("/").header("Cookie", cookie).build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Node")
                .orElse("nobody");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private void awaitServing() throws IOException {
        BufferedReader lines = proxy.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("serving initial configuration")) {
                return;
            }
        }
        throw new IllegalStateException("The proxy has not started");
    }

    private SSLContext trustingOnlyItsCertificate() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream file =
                Files.newInputStream(directory.resolve("secrets").resolve("tls-certificate"))) {
            Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(file);
            trusted.setCertificateEntry("proxy", certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
