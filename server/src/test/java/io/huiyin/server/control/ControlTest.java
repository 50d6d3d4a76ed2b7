package io.huiyin.server.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {

    private static final JobKind<Numbers, Total> ADD = new JobKind<>("add", Numbers.class, Total.class);

    @TempDir
    Path data;

    record Numbers(List<Integer> numbers) {}

    record Total(int total) {}

    @Test
    void a_command_line_runs_a_job_in_the_server_and_hears_its_progress() throws IOException {
        List<Long> heard = new ArrayList<>();
        try (ControlServer server = ControlServer.start(data, List.of(new Adding()))) {
            var total = ControlClient.run(data, ADD, new Numbers(List.of(1, 2, 3)), (done, all) -> heard.add(done));

            assertThat(total).contains(new Total(6));
            assertThat(heard).contains(3L);
        }
    }

    @Test
    void a_refusal_reaches_the_terminal_in_both_languages() throws IOException {
        try (ControlServer server = ControlServer.start(data, List.of(new Adding()))) {
            assertThatThrownBy(() -> ControlClient.run(data, ADD, new Numbers(List.of()), (done, all) -> {}))
                    .isInstanceOf(JobRefusedException.class)
                    .hasMessageContaining("必填")
                    .hasMessageContaining("required");
        }
    }

    @Test
    void the_control_file_is_for_its_owner_only_and_goes_with_the_server() throws IOException {
        Path file = data.resolve("control.json");
        try (ControlServer server = ControlServer.start(data, List.of())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void nobody_gets_in_without_the_token() throws Exception {
        try (ControlServer server = ControlServer.start(data, List.of(new Adding()))) {
            int port = ControlFile.read(data).orElseThrow().port();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/jobs/add"))
                    .header("Authorization", "Bearer guess")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"numbers\":[1]}"))
                    .build();

            var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void what_a_killed_server_left_behind_counts_as_no_server() throws IOException {
        int port;
        try (ControlServer server = ControlServer.start(data, List.of(new Adding()))) {
            port = ControlFile.read(data).orElseThrow().port();
        }
        new ControlFile(port, "of a dead server").write(data);

        assertThat(ControlClient.run(data, ADD, new Numbers(List.of(1)), (done, all) -> {}))
                .isEmpty();
    }

    private static final class Adding implements HouseJob<Numbers, Total> {

        @Override
        public JobKind<Numbers, Total> kind() {
            return ADD;
        }

        @Override
        public Total run(Numbers argument, ProgressListener progress) {
            if (argument.numbers().isEmpty()) {
                throw RefusedException.because("numbers", RefusalCode.REQUIRED);
            }
            progress.advanced(argument.numbers().size(), argument.numbers().size());
            return new Total(
                    argument.numbers().stream().mapToInt(Integer::intValue).sum());
        }
    }
}
