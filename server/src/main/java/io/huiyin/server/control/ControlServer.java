package io.huiyin.server.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.format.FormatException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a command line on this machine run jobs in this process, which has the data open. Listens on loopback only; a
 * caller proves by the token that it may read the data directory.
 */
public final class ControlServer implements AutoCloseable {

    static final String JOBS = "/jobs/";
    static final String TOKEN_HEADER = "Authorization";
    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);

    private final JsonMapper json = new JsonMapper();
    private final Path dataDirectory;
    private final Map<String, HouseJob<?, ?>> jobs;
    private final String token;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(2, ControlServer::worker);

    private ControlServer(Path dataDirectory, List<HouseJob<?, ?>> jobs) throws IOException {
        this.dataDirectory = dataDirectory;
        this.jobs = jobs.stream()
                .collect(Collectors.toUnmodifiableMap(job -> job.kind().name(), Function.identity()));
        this.token = randomToken();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    /**
     * Starts to listen and leaves the control file in the data directory.
     *
     * @throws IOException if the file cannot be written or no port is free
     */
    public static ControlServer start(Path dataDirectory, List<HouseJob<?, ?>> jobs) throws IOException {
        ControlServer control = new ControlServer(dataDirectory, jobs);
        control.server.createContext(JOBS, control::handle);
        control.server.setExecutor(control.workers);
        control.server.start();
        new ControlFile(control.server.getAddress().getPort(), control.token).write(dataDirectory);
        return control;
    }

    @Override
    public void close() throws IOException {
        ControlFile.remove(dataDirectory);
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isAllowed(exchange)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            HouseJob<?, ?> job = jobs.get(exchange.getRequestURI().getPath().substring(JOBS.length()));
            if (job == null || !exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] argument = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            Answer answer = new Answer(exchange.getResponseBody());
            answer.tell(outcome(job, argument, answer));
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        String given = String.valueOf(exchange.getRequestHeaders().getFirst(TOKEN_HEADER));
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private <A extends Record, R extends Record> ControlMessage outcome(
            HouseJob<A, R> job, byte[] argument, ProgressListener progress) {
        try {
            R result = job.run(json.readValue(argument, job.kind().argumentType()), progress);
            return ControlMessage.result(json.valueToTree(result));
        } catch (RefusedException refused) {
            return ControlMessage.refused(RefusalText.of(refused));
        } catch (IOException | JacksonException | IllegalStateException | StorageException | FormatException failure) {
            LOG.warn("Job {} failed: {}", job.kind().name(), failure.getClass().getSimpleName(), failure);
            return ControlMessage.failed(String.valueOf(failure.getMessage()));
        }
    }

    private static String randomToken() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "huiyin-control");
        thread.setDaemon(true);
        return thread;
    }

    /** Writes one line a message; a caller that has gone away ends the job. */
    private final class Answer implements ProgressListener {

        private static final int LINES_AT_MOST = 200;

        private final OutputStream out;
        private long told = -1;

        Answer(OutputStream out) {
            this.out = out;
        }

        @Override
        public synchronized void advanced(long done, long total) {
            long step = done * LINES_AT_MOST / Math.max(1, total);
            if (step > told) {
                told = step;
                tell(ControlMessage.progress(done, total));
            }
        }

        synchronized void tell(ControlMessage message) {
            try {
                out.write(json.writeValueAsBytes(message));
                out.write('\n');
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException("The command line has gone away", gone);
            }
        }
    }
}
