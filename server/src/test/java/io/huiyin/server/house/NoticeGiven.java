package io.huiyin.server.house;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.notice.DraftNotice;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.notice.RecipientsFile;
import io.huiyin.api.notice.StartNotice;
import io.huiyin.api.notice.TakeRecipients;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;

/** A major incident of one unit, and people who tell those affected. */
final class NoticeGiven {

    static final UnitId UNIT = new UnitId("unit-told");
    static final IncidentId INCIDENT = new IncidentId("incident-told");
    static final NoticeCampaignId NOTICE = new NoticeCampaignId("notice-told");

    private NoticeGiven() {}

    static void majorIncident(House house) {
        send(
                house,
                new EstablishUnit(UNIT, new CommandId("unit"), "市数据资源局", UnitLevel.CITY, null),
                Role.SYSTEM_ADMIN,
                null);
        send(
                house,
                new RegisterIncident(
                        INCIDENT,
                        new CommandId("register"),
                        UNIT,
                        IncidentKind.DATA_SECURITY,
                        SystemKind.DATA_PLATFORM,
                        List.of(),
                        new ClearText("接口泄露"),
                        new ClearText("共享接口未鉴权。"),
                        null,
                        Clock.systemUTC().instant(),
                        null,
                        null),
                Role.HOTLINE_SUPERVISOR,
                null);
        send(
                house,
                new GradeIncident(INCIDENT, new CommandId("grade"), null, IncidentLevel.MAJOR, new ClearText("涉及居民")),
                Role.SECURITY_OFFICER,
                UNIT);
    }

    static void noticeTo(House house, String csv, int people) {
        ClearText text = new ClearText("详见内容");
        send(
                house,
                new DraftNotice(
                        NOTICE,
                        new CommandId("draft"),
                        INCIDENT,
                        new NoticeLetter(new ClearText("告知"), text, text, null, text, text, text, text),
                        null,
                        List.of(NoticeItem.CAUSE)),
                Role.SECURITY_OFFICER,
                UNIT);
        send(house, new TakeRecipients(NOTICE, new CommandId("take"), null, file(csv)), Role.SECURITY_OFFICER, UNIT);
        send(house, new StartNotice(NOTICE, new CommandId("start"), null, people), Role.SECURITY_OFFICER, UNIT);
    }

    static void send(House house, Command command, Role role, @Nullable UnitId unit) {
        Envelope asker = new Envelope(new AccountId("account-" + role), role, unit, null, null, "test", Origin.LIVE);
        house.commands().sendAndWait(new GenericCommandMessage<>(command).withMetaData(asker.toMetaData()));
    }

    private static RecipientsFile file(String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        try {
            return RecipientsFile.of(() -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
