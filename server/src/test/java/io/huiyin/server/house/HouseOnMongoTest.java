package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.server.importing.ImportJob;
import io.huiyin.server.importing.ImportSummary;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.verify.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same house with everything in a MongoDB; only the setting differs. */
class HouseOnMongoTest {

    @TempDir
    Path directory;

    private MongoWireServer mongo;

    @BeforeEach
    void start_a_server() {
        mongo = MongoWireServer.start();
    }

    @AfterEach
    void stop_the_server() {
        mongo.close();
    }

    @Test
    void a_case_lives_through_a_restart_and_leaves_no_ledger_in_the_data_directory() throws IOException {
        ImportSummary summary;
        try (House house = open(true)) {
            summary = house.messagesImport().run(argument(), (done, total) -> {});
        }

        try (House house = open(true)) {
            house.awaitViewsAtHead(Duration.ofSeconds(20));
            CaseFile file = TestAsker.askOptional(
                    house, new FindCaseFile(new SourceKey("messages", "1").complaintId(), null), CaseFile.class);

            assertThat(summary.imported()).isOne();
            assertThat(file.reply().value()).isEqualTo("已修复");
            assertThat(LedgerVerifier.verify(house.storage().blocks(), ProgressListener.SILENT)
                            .sound())
                    .isTrue();
        }
        assertThat(directory.resolve("data").resolve("store")).doesNotExist();
    }

    @Test
    void two_nodes_share_one_ledger() throws IOException {
        try (House one = open(true);
                House two = House.open(settings("node-2", "data-2", true), Clock.systemUTC())) {
            one.messagesImport().run(argument(), (done, total) -> {});
            two.awaitViewsAtHead(Duration.ofSeconds(20));

            ImportSummary again = two.messagesImport().run(argument(), (done, total) -> {});

            assertThat(again.alreadyThere()).isOne();
            assertThat(two.eventStore().ledgerId()).isEqualTo(one.eventStore().ledgerId());
        }
    }

    @Test
    void a_server_that_cannot_promise_durability_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> open(false))
                .isInstanceOf(StorageException.class)
                .hasMessageNotContaining("secret");
    }

    private House open(boolean allowUnsafe) {
        return House.open(settings("node-1", "data", allowUnsafe), Clock.systemUTC());
    }

    private HouseSettings settings(String node, String data, boolean allowUnsafe) {
        return new HouseSettings(
                directory.resolve(data),
                mongo.uri(),
                allowUnsafe,
                directory.resolve("keys").resolve("master-key.json"),
                NodeSettings.named(node).doing(NodeRoles.of("views")),
                false);
    }

    private ImportJob.Argument argument() throws IOException {
        Path file = Files.writeString(directory.resolve("messages.csv"), """
                message_no,author,subject,received_at,details,reply,replied_at
                1,甲,路灯不亮,2019-04-25T09:32:09,门前路灯坏了三天,已修复,2019-04-26T10:00:00
                """);
        return new ImportJob.Argument(file.toString());
    }
}
