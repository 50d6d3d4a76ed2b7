package io.huiyin.server.matrix;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.OpenAccount;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.console.refusal.Refusals;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.jspecify.annotations.Nullable;

/** An opened house with an account of every role, and two units that have a case and an incident each. */
final class TriedHouse implements AutoCloseable {

    static final UnitId OWN = new UnitId("unit-own");
    static final UnitId OTHER = new UnitId("unit-other");

    private final House house;
    private final Examples.Ids own;
    private final Examples.Ids others;

    private TriedHouse(House house) {
        this.house = house;
        Envelope system = Envelope.system("test", Origin.LIVE);
        for (UnitId unit : List.of(OWN, OTHER)) {
            send(new EstablishUnit(unit, CommandId.random(), unit.value(), UnitLevel.CITY, null), system);
        }
        own = aCaseAndAnIncidentOf(OWN);
        others = aCaseAndAnIncidentOf(OTHER);
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                send(new OpenAccount(actor(role), CommandId.random(), role, unitOf(role)), system);
            }
        }
        house.awaitViewsAtHead(Duration.ofSeconds(30));
    }

    static TriedHouse open(Path data) {
        HouseSettings settings = new HouseSettings(
                data, null, false, null, NodeSettings.named("matrix").doing(NodeRoles.of("views")), false);
        return new TriedHouse(House.open(settings, Clock.systemUTC()));
    }

    /** What is of the unit of those who ask. */
    Examples.Ids own() {
        return own;
    }

    /** What is of another unit. */
    Examples.Ids others() {
        return others;
    }

    static Envelope asker(Role role) {
        return new Envelope(actor(role), role, unitOf(role), null, null, "test", Origin.LIVE);
    }

    private static AccountId actor(Role role) {
        return role == Role.SYSTEM
                ? AccountId.SYSTEM
                : new AccountId(
                        "account-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static @Nullable UnitId unitOf(Role role) {
        return role.isBoundToUnit() ? OWN : null;
    }

    private Examples.Ids aCaseAndAnIncidentOf(UnitId unit) {
        Envelope supervisor = asker(Role.HOTLINE_SUPERVISOR);
        ComplaintId complaint = new ComplaintId("complaint-of-" + unit);
        RegisteredComplaint registered = (RegisteredComplaint) send(
                new RegisterComplaint(
                        complaint,
                        CommandId.random(),
                        Channel.PHONE,
                        new Matter(MatterKind.COMPLAINT, false),
                        new ClearText("物业"),
                        new ClearText("楼道灯坏了"),
                        Complainant.ANONYMOUS,
                        null,
                        null),
                supervisor);
        send(new DispatchComplaint(complaint, CommandId.random(), null, unit, null), supervisor);
        IncidentId incident = new IncidentId("incident-of-" + unit);
        Examples.Ids ids = new Examples.Ids(actor(Role.AUDITOR), unit, complaint, registered.number(), incident);
        send((Command) new Examples(ids).of(RegisterIncident.class), supervisor);
        return ids;
    }

    /** What came of a try: an answer, or why it was refused. */
    record Outcome(@Nullable Object answer, List<RefusalCode> refusal) {

        boolean isRefusedByRole() {
            return refusal.contains(RefusalCode.NOT_YOUR_ROLE);
        }
    }

    /** Sends a command or asks a query as somebody in a role. Anything but an answer or a refusal is thrown. */
    Outcome attempt(Message message, Object example, Role role) {
        try {
            Object answer = message.isCommand() ? send(example, asker(role)) : ask(message, example, role);
            return new Outcome(answer, List.of());
        } catch (RefusedException refused) {
            return new Outcome(
                    null, refused.violations().stream().map(Violation::code).toList());
        }
    }

    private @Nullable Object ask(Message message, Object query, Role role) {
        var answer = house.queryBus()
                .query(new GenericQueryMessage<>(query, message.answer())
                        .withMetaData(asker(role).toMetaData()));
        return await(answer.thenApply(response -> {
            if (response.isExceptional()) {
                throw Refusals.unwrapped(response.exceptionResult());
            }
            return response.getPayload();
        }));
    }

    private @Nullable Object send(Object command, Envelope asker) {
        return await(house.commands()
                .send(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData())));
    }

    private static @Nullable Object await(Future<?> answer) {
        try {
            return answer.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw Refusals.unwrapped(failed);
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("No answer", late);
        }
    }

    @Override
    public void close() {
        house.close();
    }
}
