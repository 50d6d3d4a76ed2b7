package io.huiyin.server.live;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.server.access.AccountOpening;
import io.huiyin.server.access.NewSignIn;
import io.huiyin.server.browser.DemoServer;
import io.huiyin.server.house.House;
import io.huiyin.server.matrix.Visitor;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How long it takes until every connected page has heard of one new case, and what the connections cost the server, which
 * runs in this process: {@code LiveMeasurement [accounts] [pages of each] [cases]}. From the second case on, a page may
 * be in its pause of a second.
 */
final class LiveMeasurement {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int WAIT_SECONDS = 60;

    private LiveMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int pages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        int cases = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        try (DemoServer server = DemoServer.start(Files.createTempDirectory("live-measurement"))) {
            int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
            CountDownLatch connected = new CountDownLatch(accounts * pages);
            AtomicReference<CountDownLatch> hearing = new AtomicReference<>(new CountDownLatch(0));
            Map<String, NewSignIn> people = open(server, accounts);
            for (Map.Entry<String, NewSignIn> person : people.entrySet()) {
                connect(server, person.getKey(), person.getValue(), pages, connected, hearing);
            }
            await(connected);
            System.out.printf(
                    Locale.ROOT,
                    "%d pages connected; %d threads before, %d now (client's among them)%n",
                    accounts * pages,
                    threadsBefore,
                    ManagementFactory.getThreadMXBean().getThreadCount());
            for (int n = 0; n < cases; n++) {
                measure(server, accounts * pages, hearing);
            }
        }
    }

    // Whose opening is read only while they are connected would be sent to sign in again.
    private static Map<String, NewSignIn> open(DemoServer server, int accounts) {
        AccountOpening opening = server.bean("accountOpening", AccountOpening.class);
        Map<String, NewSignIn> people = new LinkedHashMap<>();
        for (int account = 0; account < accounts; account++) {
            String login = "page-" + account;
            people.put(login, opening.open(login, login, Role.HOTLINE_SUPERVISOR, null));
        }
        server.bean("openedHouse", House.class).awaitViewsAtHead(Duration.ofSeconds(WAIT_SECONDS));
        return people;
    }

    private static void connect(
            DemoServer server,
            String login,
            NewSignIn signIn,
            int pages,
            CountDownLatch connected,
            AtomicReference<CountDownLatch> hearing)
            throws Exception {
        Visitor visitor = new Visitor(server.address(""));
        visitor.signIn(login, signIn.password());
        HttpClient http =
                HttpClient.newBuilder().cookieHandler(visitor.cookies()).build();
        long shown = server.bean("openedHouse", House.class).eventStore().headPosition();
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address("/live?since=" + shown)))
                .build();
        for (int page = 0; page < pages; page++) {
            var unused = http.sendAsync(request, BodyHandlers.ofLines()).whenComplete((answer, failure) -> {
                if (failure != null || answer.statusCode() != 200) {
                    System.out.println("A page of " + login + " is turned away: " + answer + " " + failure);
                    return;
                }
                Thread ear = new Thread(() -> answer.body().forEach(line -> {
                    if (line.equals(":connected")) {
                        connected.countDown();
                    } else if (line.equals("event:changed")) {
                        hearing.get().countDown();
                    }
                }));
                ear.setDaemon(true);
                ear.start();
            });
        }
    }

    private static void measure(DemoServer server, int pages, AtomicReference<CountDownLatch> hearing)
            throws InterruptedException {
        CountDownLatch all = new CountDownLatch(pages);
        hearing.set(all);
        server.send(
                new RegisterComplaint(
                        ComplaintId.at(CLOCK.instant()),
                        CommandId.random(),
                        Channel.PHONE,
                        new Matter(MatterKind.HELP, false),
                        new ClearText("路灯不亮"),
                        new ClearText("路灯不亮"),
                        Complainant.ANONYMOUS,
                        null,
                        null),
                new Envelope(new AccountId("account-test"), Role.HOTLINE_AGENT, null, null, null, "test", Origin.LIVE));
        long durable = System.nanoTime();
        await(all);
        System.out.printf(
                Locale.ROOT,
                "all have heard %d ms after the durable answer%n",
                (System.nanoTime() - durable) / 1_000_000);
    }

    private static void await(CountDownLatch all) throws InterruptedException {
        if (!all.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(all.getCount() + " pages are missing");
        }
    }
}
