package io.huiyin.server.house;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.TimelineEntry;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;

/** Complaints in a house, and the people who work on them. */
final class CasesOfTheHouse {

    static final UnitId UNIT = new UnitId("unit-street");
    static final Envelope AGENT = person("account-agent", Role.HOTLINE_AGENT, null);
    static final Envelope SUPERVISOR = person("account-supervisor", Role.HOTLINE_SUPERVISOR, null);
    static final Envelope HANDLER = person("account-handler", Role.HANDLER, UNIT);
    static final Envelope ADMIN = person("account-admin", Role.SYSTEM_ADMIN, null);

    private CasesOfTheHouse() {}

    static void establishUnit(House house) {
        send(house, new EstablishUnit(UNIT, new CommandId("unit"), "街道", UnitLevel.CITY, null), ADMIN);
    }

    static void receive(House house, String group, int cases) {
        IntStream.range(0, cases).forEach(number -> send(house, registration(group, number), AGENT));
    }

    static void dispatch(House house, String group, int number) {
        send(
                house,
                new DispatchComplaint(id(group, number), new CommandId("dispatch"), null, UNIT, new ClearText("请尽快")),
                SUPERVISOR);
    }

    static void answer(House house, String group, int number) {
        dispatch(house, group, number);
        send(
                house,
                new ReplyToComplaint(id(group, number), new CommandId("reply"), null, new ClearText("已修好"), null, null),
                HANDLER);
    }

    static ComplaintId id(String group, int number) {
        return new ComplaintId("complaint-%s-%06d".formatted(group, number));
    }

    static LocalDate lastDay(House house, ComplaintId id, Duration patience) {
        house.awaitViewsAtHead(patience);
        return file(house, id).deadline().lastDay();
    }

    static CaseFile file(House house, ComplaintId id) {
        return TestAsker.askOptional(house, new FindCaseFile(id, null), CaseFile.class);
    }

    static List<String> events(House house, ComplaintId id) {
        return file(house, id).timeline().stream().map(TimelineEntry::event).toList();
    }

    private static RegisterComplaint registration(String group, int number) {
        return new RegisterComplaint(
                id(group, number),
                new CommandId("register-%s-%d".formatted(group, number)),
                Channel.PHONE,
                new Matter(MatterKind.COMPLAINT, true),
                new ClearText("路灯不亮"),
                new ClearText("门前路灯坏了三天"),
                Complainant.ANONYMOUS,
                null,
                null);
    }

    static <R> R send(House house, Command command, Envelope asker) {
        return house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }

    private static Envelope person(String account, Role role, @Nullable UnitId unit) {
        return new Envelope(new AccountId(account), role, unit, null, null, "cases-test", Origin.LIVE);
    }
}
