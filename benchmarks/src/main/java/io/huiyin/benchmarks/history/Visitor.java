package io.huiyin.benchmarks.history;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser: keeps connection and session. Of one thread. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern FRESHNESS = Pattern.compile("\"position\":(-?\\d+),\"head\":(-?\\d+)");
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final double NANOS_A_MILLI = 1e6;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;

    Visitor(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** How far the lists have read, and how far the ledger has come. */
    record Freshness(long position, long head) {

        boolean isCurrent() {
            return position >= head;
        }
    }

    /** A page as it came, and after how many milliseconds. */
    record Shown(String body, double millis) {}

    /** Whether the sign-in page answers. */
    boolean finds() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(uri("/login"))).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/login"));
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page has no token");
        }
        String form =
                "username=" + encoded(login) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.headers().firstValue("Location").orElse("?error").contains("error")) {
            throw new IllegalStateException("Sign-in was refused: " + answer.statusCode());
        }
    }

    /** A page. Asks again later where the house says that this account asks too often. */
    String get(String path) throws IOException, InterruptedException {
        return fetch(path).body();
    }

    /**
     * A page and how long it took, waits between tries not counted.
     *
     * @throws IllegalStateException if it is not shown
     */
    Shown fetch(String path) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(path)));
        while (answer.statusCode() == TOO_MANY_REQUESTS) {
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1));
            began = System.nanoTime();
            answer = send(HttpRequest.newBuilder(uri(path)));
        }
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return new Shown(answer.body(), (System.nanoTime() - began) / NANOS_A_MILLI);
    }

    Freshness freshness() throws IOException, InterruptedException {
        Matcher found = FRESHNESS.matcher(get("/api/v1/complaints?size=1"));
        if (!found.find()) {
            throw new IllegalStateException("The list does not say how fresh it is");
        }
        return new Freshness(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(address + path);
    }
}
