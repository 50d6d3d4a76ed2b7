package io.huiyin.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.trail.FindTrail;
import io.huiyin.api.trail.TrailEntry;
import io.huiyin.api.trail.TrailPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Long downloads over a real connection. Each is another person's: nobody's bucket runs dry. */
@SliceTest
class TrailDownloadTest {

    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private FakeQueries queries;

    private final HttpClient client = HttpClient.newHttpClient();

    private final AtomicInteger people = new AtomicInteger();

    @BeforeEach
    void an_empty_house() {
        commands.reset();
        queries.reset();
    }

    @Test
    void rows_reach_the_client_before_the_next_ones_are_read() throws Exception {
        CountDownLatch firstRowRead = new CountDownLatch(1);
        aLedgerOf(40 * PAGE, page -> {
            if (page == 3) {
                await(firstRowRead);
            }
        });

        try (BufferedReader rows = rows(download("JSON_LINES"))) {
            assertThat(rows.readLine()).contains("\"position\":0");
            firstRowRead.countDown();
            List<String> others = rows.lines().toList();
            assertThat(others).hasSize(40 * PAGE);
            assertThat(others.get(others.size() - 1)).contains("\"whole\":true").contains("\"events\":" + 40 * PAGE);
        }
    }

    @Test
    void what_is_recorded_meanwhile_is_left_out() throws Exception {
        queries.answer(FindTrail.class, query -> page(query, 2 * PAGE + query.from(), query.from() + PAGE));

        try (BufferedReader rows = rows(download("JSON_LINES"))) {
            assertThat(rows.lines().toList())
                    .hasSize(2 * PAGE + 1)
                    .last()
                    .asString()
                    .contains("\"whole\":true");
        }
    }

    @Test
    void a_client_that_goes_away_frees_its_place_for_others() throws Exception {
        aLedgerOf(Integer.MAX_VALUE, page -> {});
        for (int i = 0; i < 4; i++) {
            rows(download("CSV")).close();
        }
        long start = System.nanoTime();
        HttpResponse<InputStream> fifth = download("CSV");
        while (fifth.statusCode() == 503) {
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE.toNanos());
            fifth.body().close();
            fifth = download("CSV");
        }
        assertThat(fifth.statusCode()).isEqualTo(200);
        fifth.body().close();
    }

    @Test
    void a_fifth_download_at_the_same_time_is_asked_to_try_again_and_is_not_recorded() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch underWay = new CountDownLatch(4);
        queries.answer(FindTrail.class, query -> {
            underWay.countDown();
            await(goOn);
            return page(query, 1, null);
        });
        List<Thread> four = LongStream.range(0, 4)
                .mapToObj(i -> new Thread(this::downloadAndClose))
                .toList();
        four.forEach(Thread::start);
        await(underWay);

        HttpResponse<InputStream> fifth = download("CSV");

        assertThat(fifth.statusCode()).isEqualTo(503);
        assertThat(fifth.headers().firstValue("Retry-After")).isPresent();
        assertThat(commands.sent()).hasSize(4);
        goOn.countDown();
        for (Thread one : four) {
            one.join(PATIENCE.toMillis());
        }
    }

    private void aLedgerOf(int events, IntConsumer beforePage) {
        queries.answer(FindTrail.class, query -> {
            beforePage.accept((int) (query.from() / PAGE));
            long next = query.from() + PAGE;
            return page(query, events, next < events ? (Long) next : null);
        });
    }

    private static TrailPage page(FindTrail query, long size, Long next) {
        long from = query.from();
        long end = Math.min(size, from + PAGE);
        return new TrailPage(
                LongStream.range(from, end).mapToObj(TrailDownloadTest::entry).toList(),
                from,
                end - 1,
                next,
                size,
                null);
    }

    private static TrailEntry entry(long position) {
        return new TrailEntry(
                position,
                position,
                "event-" + position,
                "UnitRenamed",
                "1",
                "unit-a",
                position,
                Given.NOW,
                null,
                Map.of("actor", "account-1", "role", "SYSTEM_ADMIN"),
                "{\"unitId\":\"unit-a\",\"name\":\"" + "名".repeat(100) + "\"}",
                "leaf-" + position);
    }

    private void downloadAndClose() {
        try {
            rows(download("CSV")).close();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpResponse<InputStream> download(String format) throws IOException, InterruptedException {
        String login = Base64.getEncoder()
                .encodeToString(("regulator." + people.incrementAndGet() + ":x").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + "/api/v1/trail/download?purpose=ROUTINE_REVIEW&format=" + format))
                .header("Authorization", "Basic " + login)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private static BufferedReader rows(HttpResponse<InputStream> response) {
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
