package io.huiyin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.Role;
import io.huiyin.server.access.OpenAccountJob;
import io.huiyin.server.control.ControlServer;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProofCommandsTest {

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void something_has_happened() {
        try (House house = house()) {
            open(house, "zhou");
        }
    }

    @Test
    void a_checkpoint_kept_elsewhere_is_what_a_later_ledger_and_its_bundle_must_agree_with() throws IOException {
        Path kept = elsewhere.resolve("kept.txt");
        assertThat(run("checkpoint", "--data", data.toString(), "--out", kept.toString()))
                .isZero();
        String key =
                said("checkpoint", "--public-key", "--data", data.toString()).strip();
        try (House house = house()) {
            open(house, "wang");
        }
        Path bundle = elsewhere.resolve("ledger.bundle");

        assertThat(said("export", bundle.toString(), "--data", data.toString())).contains(" events in " + bundle);
        assertThat(said("verify-bundle", bundle.toString(), "--key", key, "--checkpoint", kept.toString()))
                .endsWith("SOUND\n")
                .doesNotContain("NOT SOUND");
        assertThat(said("verify", "--data", data.toString(), "--checkpoint", kept.toString(), "--key", key))
                .endsWith("sound\n")
                .doesNotContain("NOT");
    }

    @Test
    void a_checkpoint_that_was_tampered_with_is_refused_with_a_sentence() throws IOException {
        String note = said("checkpoint", "--data", data.toString());
        String key =
                said("checkpoint", "--public-key", "--data", data.toString()).strip();
        Path forged = Files.writeString(elsewhere.resolve("forged.txt"), note.replaceFirst("\n\\d+\n", "\n99\n"));

        assertThat(run("verify", "--data", data.toString(), "--checkpoint", forged.toString(), "--key", key))
                .isEqualTo(1);
        assertThat(err.toString()).contains("is not signed by a trusted key").doesNotContain("\tat ");
        // Without a key it is taken at its word, and the ledger ends before what it says.
        assertThat(run("verify", "--data", data.toString(), "--checkpoint", forged.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("its end was cut off");
    }

    @Test
    void with_the_first_key_alone_everything_is_proved_after_the_key_was_rotated() throws IOException {
        String first =
                said("checkpoint", "--public-key", "--data", data.toString()).strip();
        Path before = elsewhere.resolve("before.txt");
        assertThat(run("checkpoint", "--data", data.toString(), "--out", before.toString()))
                .isZero();
        String json = said("rotate-key", "--data", data.toString(), "--json");
        assertThat(json.lines()).hasSize(1);
        assertThat(json).contains("\"replaced\":\"" + first + "\"");
        Path after = elsewhere.resolve("after.txt");
        assertThat(run("checkpoint", "--data", data.toString(), "--out", after.toString()))
                .isZero();
        Path bundle = elsewhere.resolve("ledger.bundle");
        assertThat(run("export", bundle.toString(), "--data", data.toString())).isZero();

        assertThat(said(
                        "verify",
                        "--data",
                        data.toString(),
                        "--key",
                        first,
                        "--checkpoint",
                        before.toString(),
                        "--checkpoint",
                        after.toString()))
                .endsWith("sound\n");
        assertThat(said("verify-bundle", bundle.toString(), "--key", first, "--checkpoint", before.toString()))
                .endsWith("SOUND\n");
        Path succession = elsewhere.resolve("succession.txt");
        Files.writeString(succession, said("checkpoint", "--successions", "--data", data.toString()));
        assertThat(run("verify-bundle", after.toString(), "--key", first)).isEqualTo(1);
        assertThat(run("verify-bundle", after.toString(), "--key", first, "--succession", succession.toString()))
                .isZero();
    }

    @Test
    void rubbish_and_missing_files_get_a_sentence() throws IOException {
        Path rubbish = Files.writeString(elsewhere.resolve("rubbish"), "nothing of a ledger");
        String key =
                said("checkpoint", "--public-key", "--data", data.toString()).strip();

        assertThat(run("verify-bundle", rubbish.toString(), "--key", key)).isEqualTo(1);
        assertThat(out.toString())
                .isEqualTo("核验不通过。 NOT SOUND: This is no bundle, no receipt and no checkpoint of a ledger\n");
        assertThat(run("verify-bundle", rubbish.toString(), "--key", "a+b+c")).isEqualTo(1);
        assertThat(err.toString()).contains("The public key").doesNotContain("\tat ");
        assertThat(run("export", "x", "--since", rubbish.toString(), "--data", data.toString()))
                .isEqualTo(2);
    }

    @Test
    void on_data_in_use_the_running_server_does_it() throws IOException {
        try (House house = house();
                ControlServer control = ControlServer.start(
                        data,
                        List.of(house.checkpoint(), house.export(), house.keyReplacement(), house.verification()))) {
            String note = said("checkpoint", "--data", data.toString());
            assertThat(note)
                    .isEqualTo(house.checkpoints().newest().orElseThrow().text());
            Path bundle = elsewhere.resolve("running.bundle");
            assertThat(run("export", bundle.toString(), "--data", data.toString()))
                    .isZero();
            assertThat(run(
                            "verify-bundle",
                            bundle.toString(),
                            "--key",
                            house.checkpoints().publicKey().text()))
                    .isZero();
            assertThat(run("export", bundle.toString(), "--data", data.toString()))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("There is a file");
            assertThat(said("rotate-key", "--data", data.toString()))
                    .contains("new key     " + house.checkpoints().publicKey().text());
            assertThat(said("verify", "--data", data.toString())).endsWith("sound\n");
        }
    }

    private String said(String... arguments) {
        assertThat(run(arguments)).as("%s", err).isZero();
        return out.toString();
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine commandLine = Huiyin.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private House house() {
        return House.open(
                new HouseSettings(
                        data, null, false, null, NodeSettings.named("commands").doing(NodeRoles.of("views")), false),
                Clock.systemUTC());
    }

    private static void open(House house, String login) {
        house.openAccount()
                .run(new OpenAccountJob.Argument(login, login, Role.HOTLINE_AGENT, null), ProgressListener.SILENT);
    }
}
