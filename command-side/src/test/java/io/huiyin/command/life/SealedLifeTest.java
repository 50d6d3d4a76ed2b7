package io.huiyin.command.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.CommandId;
import io.huiyin.api.EventNames;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.complaint.number.KeptCaseNumbers;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.House;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.command.support.SettableClock;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.personaldata.MasterKey;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.TinkVault;
import io.huiyin.storage.TemporaryStorage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One case's life with real keys in real kept state. */
class SealedLifeTest {

    private static final ComplaintId ID = new ComplaintId("complaint-sealed");
    private static final Complainant WANG =
            new Complainant(text("王女士"), text("13800000000"), text("wang@example.cn"), text("文三路 1 号"));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T01:00:00Z"));
    private final TemporaryStorage storage = TemporaryStorage.open();

    @TempDir
    private Path keys;

    private PersonalDataVault vault;
    private House house;

    @BeforeEach
    void moveIn() {
        vault = TinkVault.open(storage.keptState(), MasterKey.loadOrCreate(keys.resolve("keys/master.key")), clock);
        house = new House(clock, vault, new KeptCaseNumbers(storage.keptState(), ZoneId.of("Asia/Shanghai")));
        RandomWishes.units().forEach(wish -> house.send(wish.command(), wish.asker()));
        house.send(register("register-1"), Askers.AGENT);
    }

    @AfterEach
    void moveOut() {
        house.close();
        storage.close();
    }

    private static RegisterComplaint register(String commandId) {
        return new RegisterComplaint(
                ID,
                new CommandId(commandId),
                Channel.PHONE,
                new Matter(MatterKind.HELP, false),
                text("路灯不亮"),
                text("文三路的路灯三天不亮。"),
                WANG,
                null,
                null);
    }

    private static RevealComplainant look(String commandId) {
        return new RevealComplainant(ID, new CommandId(commandId), text("回电核实"));
    }

    @Test
    void nothing_anybody_said_is_readable_in_the_events() {
        house.send(
                new DispatchComplaint(ID, new CommandId("dispatch-1"), null, KnownUnits.STREET, text("请尽快")),
                Askers.AGENT);
        house.send(look("look-1"), Askers.AGENT);
        house.send(
                new ReplyToComplaint(ID, new CommandId("reply-1"), null, text("已经修好"), null, text("录音")),
                Askers.HANDLER);

        Serializer serializer = LedgerSerializer.of(EventNames.byName());
        String everything = house.events(ID).stream()
                .map(event ->
                        serializer.serialize(event.getPayload(), String.class).getData() + event.getMetaData())
                .collect(Collectors.joining());
        assertThat(everything)
                .contains("ciphe", "T-2611-0001")
                .doesNotContain("王", "13800000000", "wang@", "文三路", "路灯", "尽快", "修好", "录音", "核实");
    }

    @Test
    void a_look_opens_what_was_sealed() {
        Complainant seen = house.send(look("look-1"), Askers.SUPERVISOR);
        assertThat(seen).isEqualTo(WANG);
    }

    @Test
    void a_repeat_is_recognised_though_sealing_twice_differs() {
        RegisteredComplaint again = house.send(register("register-1"), Askers.AGENT);
        assertThat(again.alreadyThere()).isTrue();
        assertThat(house.events(ID)).hasSize(2);
    }

    @Test
    void a_forgotten_complainant_is_gone_and_the_case_says_so() {
        ComplaintRegistered registered =
                (ComplaintRegistered) house.events(ID).get(0).getPayload();
        vault.forget(registered.complainant().person());
        assertThatThrownBy(() -> house.send(look("look-1"), Askers.SUPERVISOR))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("FORGOTTEN");
        assertThat(house.events(ID)).hasSize(2);
    }

    private static ClearText text(String value) {
        return new ClearText(value);
    }
}
