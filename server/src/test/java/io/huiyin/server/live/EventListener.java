package io.huiyin.server.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A page's ear: reads server-sent events as a browser does. */
public final class EventListener implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final int status;
    private final InputStream body;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    /**
     * One event.
     *
     * @param name its name; {@code end} when the server has closed
     */
    public record Heard(String name, String id, String data) {}

    private EventListener(HttpResponse<InputStream> answer) {
        this.status = answer.statusCode();
        this.body = answer.body();
        if (status == 200) {
            Thread ear = new Thread(this::listen, "ear");
            ear.setDaemon(true);
            ear.start();
        }
    }

    /** Connects with the cookies of a browser. */
    public static EventListener at(String address, CookieManager cookies, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new EventListener(http.send(request.build(), BodyHandlers.ofInputStream()));
    }

    /** What the server answered. */
    public int status() {
        return status;
    }

    /** The next event that is no heartbeat. */
    public Heard next() throws InterruptedException {
        Heard event = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (event != null && event.name().equals("tick")) {
            event = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        if (event == null) {
            throw new AssertionError("Nothing was heard");
        }
        return event;
    }

    /** The next event whatever it is. */
    @Nullable
    public Heard anything() throws InterruptedException {
        return heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = "";
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length());
                } else if (line.startsWith("id:")) {
                    id = line.substring("id:".length());
                } else if (line.startsWith("data:")) {
                    data = line.substring("data:".length());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    heard.add(new Heard(name, id, data));
                    data = "";
                }
            }
        } catch (IOException closed) {
            // Either side may hang up.
        } catch (UncheckedIOException closed) {
            // So may the client behind the stream.
        }
        heard.add(new Heard("end", "", ""));
    }
}
