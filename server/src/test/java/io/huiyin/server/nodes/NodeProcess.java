package io.huiyin.server.nodes;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.calendar.ApproveCalendar;
import io.huiyin.api.calendar.DraftCalendar;
import io.huiyin.api.calendar.DraftedCalendar;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.delivery.DeliveryFigures;
import io.huiyin.api.delivery.FindDeliveryFigures;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.DutyHours;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.SetUnitContacts;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeSettings;
import io.huiyin.server.house.TestAsker;
import io.huiyin.server.importing.ImportJob;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;

/**
 * One node as a process. It does what it is told on its input, a line each, and answers each line with {@code DONE}:
 * {@code time <instant>}, {@code register <from> <to>}, {@code receive <from> <to>}, {@code holidays <file>}, {@code
 * import <file>}, {@code deliver <patience>}, {@code stop}.
 */
public final class NodeProcess {

    static final Duration CLAIM_TIME_OUT = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final UnitId UNIT = new UnitId("unit-kill-test");

    private final House house;
    private final MovedClock clock;

    private NodeProcess(House house, MovedClock clock) {
        this.house = house;
        this.clock = clock;
    }

    /** Arguments: MongoDB address, directory for all nodes, name, instant the clock shows, port of the mail server. */
    public static void main(String[] arguments) throws IOException {
        MovedClock clock = new MovedClock(Instant.parse(arguments[3]));
        House house = House.open(
                settings(arguments[0], Path.of(arguments[1]), arguments[2]),
                MailServer.settings(Integer.parseInt(arguments[4])),
                clock,
                new CompositeMeterRegistry());
        NodeProcess node = new NodeProcess(house, clock);
        System.out.println("DONE");
        try (BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                node.does(line.split(" "));
                System.out.println("DONE");
            }
        }
        System.exit(0);
    }

    static HouseSettings settings(String mongo, Path directory, String name) {
        return new HouseSettings(
                directory.resolve(name),
                mongo,
                true,
                directory.resolve("keys").resolve("master-key.json"),
                NodeSettings.named(name).timedOutAfter(CLAIM_TIME_OUT),
                false);
    }

    private void does(String[] words) {
        switch (words[0]) {
            case "time" -> clock.isSetTo(Instant.parse(words[1]));
            case "register" -> register(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "receive" -> receive(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "holidays" -> putInForce(words[1]);
            case "import" -> takeOver(words[1]);
            case "deliver" -> deliverEverything(Duration.parse(words[1]));
            case "stop" -> house.close();
            default -> throw new IllegalArgumentException("Nobody told me how to " + words[0]);
        }
    }

    private void register(int from, int to) {
        send(new EstablishUnit(UNIT, new CommandId("establish"), "承办单位", UnitLevel.CITY, null), Role.SYSTEM_ADMIN);
        send(
                new SetUnitContacts(
                        UNIT,
                        new CommandId("contacts"),
                        MailServer.DESK,
                        MailServer.LEAD,
                        new DutyHours(LocalTime.of(9, 0), LocalTime.of(18, 0))),
                Role.SYSTEM_ADMIN);
        IntStream.range(from, to).parallel().forEach(number -> {
            complaint(number);
            // Half of them stay the hotline's own.
            if (number % 2 == 0) {
                dispatch(complaintId(number));
            }
            majorIncident(number);
        });
    }

    /** Complaints alone. */
    private void receive(int from, int to) {
        IntStream.range(from, to).parallel().forEach(this::complaint);
    }

    /** A holiday table, drafted by one person and approved by another. */
    private void putInForce(String file) {
        String table;
        try {
            table = Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DraftedCalendar drafted =
                send(new DraftCalendar(new CommandId("draft"), table, "第 9 号"), Role.SYSTEM_ADMIN, "account-drafter");
        send(
                new ApproveCalendar(new CommandId("approve"), drafted.draft(), drafted.calendar()),
                Role.HOTLINE_SUPERVISOR,
                "account-approver");
    }

    private void complaint(int number) {
        ComplaintId id = complaintId(number);
        send(
                new RegisterComplaint(
                        id,
                        new CommandId("register-" + id),
                        Channel.PHONE,
                        new Matter(MatterKind.COMPLAINT, true),
                        new ClearText("路灯不亮"),
                        new ClearText("门前路灯坏了三天"),
                        Complainant.ANONYMOUS,
                        null,
                        null),
                Role.HOTLINE_AGENT);
    }

    private void dispatch(ComplaintId id) {
        send(new DispatchComplaint(id, new CommandId("dispatch-" + id), null, UNIT, null), Role.HOTLINE_AGENT);
    }

    private void majorIncident(int number) {
        IncidentId id = incidentId(number);
        Instant now = clock.instant();
        send(
                new RegisterIncident(
                        id,
                        new CommandId("register-" + id),
                        null,
                        IncidentKind.DATA_SECURITY,
                        SystemKind.DATA_PLATFORM,
                        List.of(DataKind.PERSONAL),
                        new ClearText("接口泄露"),
                        new ClearText("共享接口未鉴权。"),
                        now,
                        now,
                        now,
                        null),
                Role.SECURITY_OFFICER);
        send(
                new GradeIncident(id, new CommandId("grade-" + id), null, IncidentLevel.MAJOR, new ClearText("涉及十万人")),
                Role.SECURITY_OFFICER);
    }

    private void takeOver(String file) {
        try {
            house.councilImport().run(new ImportJob.Argument(file), (done, total) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deliverEverything(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (waitingMessages() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(waitingMessages() + " messages are not delivered");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private int waitingMessages() {
        return TestAsker.ask(house, new FindDeliveryFigures(), ResponseTypes.instanceOf(DeliveryFigures.class))
                .queued();
    }

    private void send(Command command, Role role) {
        send(command, role, "account-kill-test");
    }

    private <R> R send(Command command, Role role, String account) {
        Envelope asker = new Envelope(new AccountId(account), role, UNIT, null, null, "kill-test", Origin.LIVE);
        return house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }

    static ComplaintId complaintId(int number) {
        return new ComplaintId("complaint-kill-" + number);
    }

    static IncidentId incidentId(int number) {
        return new IncidentId("incident-kill-" + number);
    }
}
