package io.huiyin.server.house;

import io.huiyin.api.notice.NoticeFinished;
import io.huiyin.notifications.channel.MailSettings.Security;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a notice to many people takes on the embedded default, from the file to the last message taken by a mail
 * server that does nothing but take them. Arguments: how many people, how many messages a second at most.
 */
final class NoticeMeasurement {

    private NoticeMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        int people = Integer.parseInt(arguments[0]);
        int perSecond = Integer.parseInt(arguments[1]);
        Path data = Files.createTempDirectory("huiyin-notice-");
        String csv = IntStream.range(0, people)
                .mapToObj(i -> "person" + i + "@example.cn,居民" + i)
                .collect(Collectors.joining("\n", "email,name\n", "\n"));
        try (TakingServer mail = new TakingServer();
                House house = open(data, mail.port(), perSecond)) {
            NoticeGiven.majorIncident(house);
            long started = System.nanoTime();
            NoticeGiven.noticeTo(house, csv, people);
            print("drafted, taken and started", started);
            while (!isFinished(house)) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            print("sent and on record: " + mail.taken.get() + " messages", started);
            print("kept state and ledger: " + bytesIn(data) / 1024 / 1024 + " MiB", started);
        }
    }

    private static House open(Path data, int port, int perSecond) {
        return House.open(
                new HouseSettings(
                        data,
                        null,
                        false,
                        null,
                        NodeSettings.named("measurement").doing(NodeRoles.of("views,delivery")),
                        false),
                new MessageSettings(
                        true,
                        "127.0.0.1",
                        port,
                        Security.NONE,
                        null,
                        null,
                        null,
                        "12345@huiyin.example.cn",
                        "12345",
                        Duration.ofSeconds(30),
                        perSecond,
                        Locale.CHINESE,
                        null,
                        null,
                        null,
                        null,
                        null),
                Clock.systemUTC(),
                new CompositeMeterRegistry());
    }

    private static boolean isFinished(House house) {
        return house.eventStore()
                .readEvents(NoticeGiven.NOTICE.value())
                .asStream()
                .anyMatch(event -> event.getPayload() instanceof NoticeFinished);
    }

    private static long bytesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void print(String what, long since) {
        System.out.printf("%8.1f s  %s%n", (System.nanoTime() - since) / 1e9, what);
    }

    /** Speaks as much SMTP as a client needs to be rid of its messages. */
    private static final class TakingServer implements AutoCloseable {

        private final AtomicInteger taken = new AtomicInteger();
        private final ServerSocket socket = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        private final ExecutorService threads = Executors.newCachedThreadPool();

        TakingServer() throws IOException {
            threads.execute(this::accept);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void accept() {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    threads.execute(() -> talk(client));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void talk(Socket client) {
            try (client;
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                    OutputStream out = client.getOutputStream()) {
                say(out, "220 ready");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.equals("DATA")) {
                        say(out, "354 go on");
                        while (!".".equals(in.readLine())) {
                            continue;
                        }
                        taken.incrementAndGet();
                    }
                    say(out, line.equals("QUIT") ? "221 bye" : "250 ok");
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        private static void say(OutputStream out, String answer) throws IOException {
            out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            threads.shutdownNow();
        }
    }
}
