package io.huiyin.server.safekeeping;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.FindDeliveryFigures;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.demo.DemoTelling;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import io.huiyin.server.house.StorageOpening;
import io.huiyin.server.house.TestAsker;
import io.huiyin.storage.Storage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;

/** Houses to be backed up, and what an operator does with them. */
final class KeptHouse {

    static final Clock CLOCK = Clock.systemUTC();
    static final String ATTACHMENT = "a sealed attachment";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private KeptHouse() {}

    static HouseSettings settings(Path data, @Nullable String mongodbUri) {
        return new HouseSettings(
                data, mongodbUri, true, null, NodeSettings.named("kept").doing(NodeRoles.of("views")), false);
    }

    static House open(HouseSettings settings) {
        return House.open(settings, CLOCK);
    }

    /** Fills a new house with the demo's sample and an attachment. */
    static void fill(House house) {
        new DemoTelling(house.commands(), house.accountOpening(), CLOCK).tell();
        try {
            house.storage().blobs().put(new ByteArrayInputStream(ATTACHMENT.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static ComplaintId complaint(int number) {
        return new ComplaintId("complaint-kept-" + number);
    }

    static void register(House house, int number) {
        send(
                house,
                new RegisterComplaint(
                        complaint(number),
                        new CommandId("register-" + number),
                        Channel.PHONE,
                        new Matter(MatterKind.HELP, false),
                        new ClearText("事由 " + number),
                        new ClearText("诉求内容"),
                        Complainant.ANONYMOUS,
                        null,
                        null),
                Role.HOTLINE_AGENT);
    }

    private static void send(House house, Command command, Role role) {
        Envelope asker = new Envelope(new AccountId("account-kept"), role, null, null, null, "test", Origin.LIVE);
        house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }

    static CaseFile file(House house, int number) {
        house.awaitViewsAtHead(PATIENCE);
        return TestAsker.askOptional(house, new FindCaseFile(complaint(number), null), CaseFile.class);
    }

    static DeliveryFigures sending(House house) {
        return TestAsker.ask(house, new FindDeliveryFigures(), ResponseTypes.instanceOf(DeliveryFigures.class));
    }

    static BackupSummary backup(Storage storage, HouseSettings settings, Path directory, Path keys) throws IOException {
        return backup(storage, settings, directory, keys, ProgressListener.SILENT);
    }

    static BackupSummary backup(
            Storage storage, HouseSettings settings, Path directory, Path keys, ProgressListener progress)
            throws IOException {
        return new BackupJob(storage, settings.ownMasterKey(Map.of()), CLOCK)
                .run(new BackupJob.Argument(directory.toString(), keys.toString()), progress);
    }

    static RestoreSummary restore(Path directory, Path keys, HouseSettings target) throws IOException {
        return restore(directory, keys, target, List.of());
    }

    static RestoreSummary restore(Path directory, Path keys, HouseSettings target, List<PersonId> forgotten)
            throws IOException {
        return restore(directory, keys, target, forgotten, SignedPast.asTheBackupHasIt());
    }

    static RestoreSummary restore(
            Path directory, Path keys, HouseSettings target, List<PersonId> forgotten, SignedPast past)
            throws IOException {
        return new Restore(
                        directory, keys, forgotten, past, target.masterKey(), Map.of(), CLOCK, ProgressListener.SILENT)
                .into(StorageOpening.destination(target, CLOCK));
    }
}
