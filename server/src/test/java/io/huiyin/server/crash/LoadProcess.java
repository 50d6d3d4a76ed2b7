package io.huiyin.server.crash;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.GenericCommandMessage;

/**
 * A child process that lives cases through the house as fast as it can, several at once, and prints a line for each
 * command that was acknowledged, until it is killed: {@code READY}, then {@code <complaint> <acknowledged commands>}.
 */
public final class LoadProcess {

    static final int THREADS = 8;
    static final UnitId UNIT = new UnitId("unit-crash");

    private final House house;
    private final PrintStream out;
    private final AtomicLong cases = new AtomicLong();
    private final String run;

    private LoadProcess(House house, PrintStream out, String run) {
        this.house = house;
        this.out = out;
        this.run = run;
    }

    /** Arguments: data directory, name of this run. */
    public static void main(String[] arguments) {
        ChildJvm.endWithParent();
        House house = House.open(settings(Path.of(arguments[0])), Clock.systemUTC());
        LoadProcess load = new LoadProcess(house, System.out, arguments[1]);
        load.establishUnit();
        System.out.println("READY");
        for (int i = 0; i < THREADS; i++) {
            new Thread(load::liveCases, "load-" + i).start();
        }
    }

    static HouseSettings settings(Path data) {
        return new HouseSettings(
                data, null, false, null, NodeSettings.named("crash-test").doing(NodeRoles.of("views")), false);
    }

    static String subject(ComplaintId id) {
        return "事由 " + id;
    }

    private void establishUnit() {
        send(new EstablishUnit(UNIT, new CommandId("establish"), "承办单位", UnitLevel.CITY, null), Role.SYSTEM_ADMIN);
    }

    private void liveCases() {
        while (true) {
            ComplaintId id = new ComplaintId("complaint-" + run + "-" + cases.incrementAndGet());
            send(registration(id), Role.HOTLINE_AGENT);
            acknowledge(id, 1);
            send(new DispatchComplaint(id, new CommandId("d-" + id), null, UNIT, null), Role.HOTLINE_SUPERVISOR);
            acknowledge(id, 2);
            send(
                    new ReplyToComplaint(id, new CommandId("r-" + id), null, new ClearText("答复"), null, null),
                    Role.HOTLINE_SUPERVISOR);
            acknowledge(id, 3);
        }
    }

    private static RegisterComplaint registration(ComplaintId id) {
        return new RegisterComplaint(
                id,
                new CommandId("c-" + id),
                Channel.PHONE,
                new Matter(MatterKind.HELP, false),
                new ClearText(subject(id)),
                new ClearText("诉求内容"),
                Complainant.ANONYMOUS,
                (Instant) null,
                null);
    }

    private void send(Command command, Role role) {
        Envelope asker =
                new Envelope(new AccountId("account-crash"), role, null, null, null, "crash-test", Origin.LIVE);
        house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }

    private void acknowledge(ComplaintId id, int commands) {
        synchronized (out) {
            out.println(id + " " + commands);
            out.flush();
        }
    }
}
