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
import io.huiyin.api.incident.ActivateEmergencyPlan;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.RecordRemedialMeasure;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.SetUnitContacts;
import io.huiyin.api.unit.UnitId;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.server.access.AccountOpening;
import io.huiyin.server.access.NewSignIn;
import io.huiyin.server.demo.DemoStory.DemoAccount;
import io.huiyin.server.demo.DemoStory.DemoCase;
import io.huiyin.server.demo.DemoStory.DemoIncident;
import io.huiyin.server.demo.DemoStory.DemoUnit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Lives the sample through the house: every unit, account, case and incident comes in by the same commands as a real one. */
public final class DemoTelling {

    private static final String SOURCE = "demo";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CommandGateway commands;
    private final AccountOpening accounts;
    private final Clock clock;
    private final DemoStory story = DemoStory.read();
    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final Map<Role, AccountId> people = new EnumMap<>(Role.class);
    private final Map<Role, Optional<UnitId>> units = new EnumMap<>(Role.class);

    public DemoTelling(CommandGateway commands, AccountOpening accounts, Clock clock) {
        this.commands = commands;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Tells it once, in an empty house; answers how to sign in, at least one account a role. */
    public List<NewSignIn> tell() {
        story.units().forEach(this::establish);
        List<NewSignIn> signIns = story.accounts().stream().map(this::open).toList();
        story.units().forEach(this::reach);
        story.cases().forEach(this::live);
        live(story.incident());
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
        people.putIfAbsent(account.role(), signIn.accountId());
        units.putIfAbsent(account.role(), Optional.ofNullable(unitId(account.unit())));
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

    /** Graded and set going by its officer, and not yet reported. */
    private void live(DemoIncident incident) {
        Instant now = clock.instant();
        Duration ago = Duration.ofMinutes(incident.minutesAgo());
        IncidentId id = IncidentId.at(now);
        Envelope officer = as(Role.SECURITY_OFFICER);
        send(
                new RegisterIncident(
                        id,
                        CommandId.random(),
                        null,
                        incident.kind(),
                        incident.system(),
                        incident.dataKinds(),
                        new ClearText(incident.title()),
                        new ClearText(incident.description()),
                        now.minus(ago),
                        now.minus(ago.dividedBy(2)),
                        null,
                        null),
                officer);
        send(
                new GradeIncident(
                        id,
                        CommandId.random(),
                        null,
                        incident.level(),
                        new ClearText(incident.reason()),
                        incident.cacLevel(),
                        false),
                officer);
        send(
                new ActivateEmergencyPlan(
                        id, CommandId.random(), null, new ClearText(incident.plan()), null, null, null),
                officer);
        send(new RecordRemedialMeasure(id, CommandId.random(), new ClearText(incident.measure()), null), officer);
    }

    private RegisterComplaint registration(DemoCase demoCase, ComplaintId id, Instant now) {
        int daysAgo = daysAgo(demoCase, now);
        boolean late = daysAgo > 0;
        return new RegisterComplaint(
                id,
                CommandId.random(),
                demoCase.channel(),
                new Matter(demoCase.kind(), demoCase.breach()),
                new ClearText(demoCase.subject()),
                new ClearText(demoCase.narrative()),
                new Complainant(clear(demoCase.name()), clear(demoCase.phone()), clear(demoCase.email()), null),
                late ? now.minus(Duration.ofDays(daysAgo)) : null,
                late ? new ClearText(story.lateEntryReason()) : null);
    }

    private int daysAgo(DemoCase demoCase, Instant now) {
        Integer workdaysGone = demoCase.workdaysGone();
        if (workdaysGone == null) {
            return demoCase.daysAgo();
        }
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        int daysAgo = 1;
        while (calendar.workdaysAfterUpTo(today.minusDays(daysAgo), today.minusDays(1)) < workdaysGone) {
            daysAgo++;
        }
        return daysAgo;
    }

    private void send(Command command, Envelope asker) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }

    private Envelope as(Role role) {
        AccountId actor = people.getOrDefault(role, AccountId.SYSTEM);
        UnitId unit = units.getOrDefault(role, Optional.empty()).orElse(null);
        return new Envelope(actor, role, unit, null, null, SOURCE, Origin.LIVE);
    }

    private static @Nullable UnitId unitId(@Nullable String id) {
        return id == null ? null : new UnitId(id);
    }

    private static @Nullable ClearText clear(@Nullable String text) {
        return text == null ? null : new ClearText(text);
    }
}
