package io.huiyin.server.demo;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.SetUnitContacts;
import io.huiyin.api.unit.UnitId;
import io.huiyin.server.access.AccountOpening;
import io.huiyin.server.access.NewSignIn;
import io.huiyin.server.demo.DemoStory.DemoAccount;
import io.huiyin.server.demo.DemoStory.DemoCase;
import io.huiyin.server.demo.DemoStory.DemoUnit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Lives the sample through the house: every unit, account and case comes in by the same commands as a real one. */
public final class DemoTelling {

    private static final String SOURCE = "demo";

    private final CommandGateway commands;
    private final AccountOpening accounts;
    private final Clock clock;
    private final DemoStory story = DemoStory.read();
    private final Map<Role, AccountId> people = new EnumMap<>(Role.class);

    public DemoTelling(CommandGateway commands, AccountOpening accounts, Clock clock) {
        this.commands = commands;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Tells it once, in an empty house; answers how to sign in, one account a role. */
    public List<NewSignIn> tell() {
        story.units().forEach(this::establish);
        List<NewSignIn> signIns = story.accounts().stream().map(this::open).toList();
        story.units().forEach(this::reach);
        story.cases().forEach(this::live);
        return signIns;
    }

    private void establish(DemoUnit unit) {
        send(
                new EstablishUnit(
                        new UnitId(unit.id()), CommandId.random(), unit.name(), unit.level(), unitId(unit.parent())),
                Envelope.system(SOURCE, Origin.LIVE));
    }

    private void reach(DemoUnit unit) {
        String domain = unit.id().substring("unit-".length()) + ".example.cn";
        send(
                new SetUnitContacts(
                        new UnitId(unit.id()), CommandId.random(), "desk@" + domain, "lead@" + domain, null),
                as(Role.SYSTEM_ADMIN));
    }

    private NewSignIn open(DemoAccount account) {
        NewSignIn signIn = accounts.open(account.login(), account.name(), account.role(), unitId(account.unit()));
        people.put(account.role(), signIn.accountId());
        return signIn;
    }

    private void live(DemoCase demoCase) {
        Instant now = clock.instant();
        ComplaintId id = ComplaintId.at(now);
        send(registration(demoCase, id, now), as(Role.HOTLINE_AGENT));
        UnitId unit = unitId(demoCase.unit());
        if (unit != null) {
            send(new DispatchComplaint(id, CommandId.random(), null, unit, null), as(Role.HOTLINE_SUPERVISOR));
        }
        if (demoCase.reply() != null) {
            send(
                    new ReplyToComplaint(id, CommandId.random(), null, new ClearText(demoCase.reply()), null, null),
                    as(Role.HOTLINE_SUPERVISOR));
        }
    }

    private RegisterComplaint registration(DemoCase demoCase, ComplaintId id, Instant now) {
        boolean late = demoCase.daysAgo() > 0;
        return new RegisterComplaint(
                id,
                CommandId.random(),
                demoCase.channel(),
                new Matter(demoCase.kind(), demoCase.breach()),
                new ClearText(demoCase.subject()),
                new ClearText(demoCase.narrative()),
                new Complainant(clear(demoCase.name()), clear(demoCase.phone()), clear(demoCase.email()), null),
                late ? now.minus(Duration.ofDays(demoCase.daysAgo())) : null,
                late ? new ClearText(story.lateEntryReason()) : null);
    }

    private void send(Command command, Envelope asker) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }

    private Envelope as(Role role) {
        AccountId actor = people.getOrDefault(role, AccountId.SYSTEM);
        return new Envelope(actor, role, null, null, null, SOURCE, Origin.LIVE);
    }

    private static @Nullable UnitId unitId(@Nullable String id) {
        return id == null ? null : new UnitId(id);
    }

    private static @Nullable ClearText clear(@Nullable String text) {
        return text == null ? null : new ClearText(text);
    }
}
