package io.huiyin.server.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs jobs in the server that has a data directory open. */
public final class ControlClient {

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ControlFile control;

    private ControlClient(ControlFile control) {
        this.control = control;
    }

    /**
     * Runs a job there.
     *
     * @return what it found; empty when no server has the directory open
     * @throws JobRefusedException when the server refuses
     * @throws IOException when the job failed or the connection broke
     */
    public static <A extends Record, R extends Record> Optional<R> run(
            Path dataDirectory, JobKind<A, R> job, A argument, ProgressListener progress) throws IOException {
        Optional<ControlFile> control = ControlFile.read(dataDirectory);
        if (control.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ControlClient(control.get()).post(job, argument, progress));
        } catch (ConnectException nobodyListens) {
            // A killed server leaves its control file behind.
            return Optional.empty();
        }
    }

    private <A extends Record, R extends Record> R post(JobKind<A, R> job, A argument, ProgressListener progress)
            throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + control.port() + ControlServer.JOBS + job.name()))
                .header(ControlServer.TOKEN_HEADER, "Bearer " + control.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(argument)))
                .build();
        HttpResponse<InputStream> response = send(request);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            if (response.statusCode() != 200) {
                throw new IOException(
                        "The running server does not accept this command line (status " + response.statusCode() + ")");
            }
            return json.treeToValue(result(lines, progress), job.resultType());
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the server was working", interrupted);
        }
    }

    private JsonNode result(BufferedReader lines, ProgressListener progress) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            ControlMessage message = json.readValue(line, ControlMessage.class);
            if (message.refused() != null) {
                throw new JobRefusedException(message.refused());
            }
            if (message.failed() != null) {
                throw new IOException(message.failed());
            }
            if (message.result() != null) {
                return message.result();
            }
            if (message.done() != null && message.total() != null) {
                progress.advanced(message.done(), message.total());
            }
        }
        throw new IOException("The server stopped before the work was done; run it again to go on");
    }
}
