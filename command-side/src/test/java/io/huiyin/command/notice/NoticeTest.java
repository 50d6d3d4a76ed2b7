package io.huiyin.command.notice;

import io.huiyin.api.CommandId;
import io.huiyin.api.DomainEvent;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.DraftNotice;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeDrafted;
import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.notice.RecipientsFile;
import io.huiyin.api.notice.RecordBatchQueued;
import io.huiyin.api.notice.RecordBatchResults;
import io.huiyin.api.notice.SealedNoticeLetter;
import io.huiyin.api.notice.StartNotice;
import io.huiyin.api.notice.StopNotice;
import io.huiyin.api.notice.TakeRecipients;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.support.AggregateFixtures;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.CountedNumbers;
import io.huiyin.command.support.KnownIncidents;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.command.support.MemoryKeptState;
import io.huiyin.command.support.SettableClock;
import io.huiyin.command.support.TransparentVault;
import io.huiyin.personaldata.recipients.RecipientLists;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** What the tests of a notice's life have in common: a notice about an open incident of the district. */
abstract class NoticeTest {

    static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    static final NoticeCampaignId ID = new NoticeCampaignId("notice-018f0000-0000-7000-8000-000000000001");
    static final String TWO_PEOPLE = "email,name,language\nli@example.cn,李明,\nsmith@example.com,Ann Smith,en\n";

    static final Map<String, String> OFFICER = Askers.OFFICER.toMetaData();
    static final Map<String, String> OTHER_OFFICER = Askers.OTHER_OFFICER.toMetaData();
    static final Map<String, String> SUPERVISOR = Askers.SUPERVISOR.toMetaData();
    static final Map<String, String> AGENT = Askers.AGENT.toMetaData();
    static final Map<String, String> HOUSE = Askers.HOUSE.toMetaData();

    final SettableClock clock = new SettableClock(NOW);
    final TransparentVault vault = new TransparentVault();
    final KnownIncidents incidents = new KnownIncidents();
    final MemoryKeptState kept = new MemoryKeptState();
    final RecipientLists lists = new RecipientLists(kept, vault);
    final AggregateTestFixture<NoticeCampaign> fixture = AggregateFixtures.fixture(
            NoticeCampaign.class,
            clock,
            vault,
            new CountedNumbers(),
            AggregateFixtures.notices(incidents, kept, vault));

    NoticeTest() {
        for (IncidentId incident : List.of(KnownIncidents.OPEN, KnownIncidents.CLOSED)) {
            var unused = vault.openCase(incident.caseId(), vault.personWithPhone(null));
        }
    }

    final TestExecutor<NoticeCampaign> aDraft() {
        return fixture.givenCommands(AggregateFixtures.sent(draft("draft-1"), Askers.OFFICER));
    }

    final TestExecutor<NoticeCampaign> aDraftTo(String csv) {
        return aDraft().andGivenCommands(AggregateFixtures.sent(recipients("take-1", csv), Askers.OFFICER));
    }

    final TestExecutor<NoticeCampaign> aRunningNoticeTo(String csv, int people) {
        return aDraftTo(csv).andGivenCommands(AggregateFixtures.sent(start("start-1", people), Askers.OFFICER));
    }

    final TestExecutor<NoticeCampaign> aRunningNotice() {
        return aRunningNoticeTo(TWO_PEOPLE, 2);
    }

    final TestExecutor<NoticeCampaign> aStoppedNotice() {
        return aRunningNotice().andGivenCommands(AggregateFixtures.sent(stop("stop-1"), Askers.OFFICER));
    }

    final TestExecutor<NoticeCampaign> aNoticeWithItsBatchOut() {
        return aRunningNotice().andGivenCommands(AggregateFixtures.sent(queued("queued-1", 1, 2), Askers.HOUSE));
    }

    static DraftNotice draft(String commandId) {
        return draft(commandId, KnownIncidents.OPEN);
    }

    static DraftNotice draft(String commandId, IncidentId incidentId) {
        return draft(commandId, incidentId, letter(), null, NoticeItem.CAUSE);
    }

    static DraftNotice draft(
            String commandId,
            IncidentId incidentId,
            NoticeLetter chinese,
            @Nullable NoticeLetter english,
            NoticeItem... unknown) {
        return new DraftNotice(ID, new CommandId(commandId), incidentId, chinese, english, Arrays.asList(unknown));
    }

    /** Everything but the cause. */
    static NoticeLetter letter() {
        return letter(null);
    }

    static NoticeLetter letter(@Nullable String cause) {
        return new NoticeLetter(
                text("数据泄露告知"),
                text("您好。"),
                text("姓名、电话"),
                cause == null ? null : text(cause),
                text("诈骗电话"),
                text("接口已关闭"),
                text("请修改密码"),
                text("0571-12345"));
    }

    static SealedNoticeLetter sealedLetter() {
        return new SealedNoticeLetter(
                sealed("noticeSubject", "数据泄露告知"),
                sealed("noticeOpening", "您好。"),
                sealed("noticeDataConcerned", "姓名、电话"),
                null,
                sealed("noticePossibleHarm", "诈骗电话"),
                sealed("noticeMeasuresTaken", "接口已关闭"),
                sealed("noticeSelfProtection", "请修改密码"),
                sealed("noticeContact", "0571-12345"));
    }

    final NoticeDrafted drafted(DraftNotice command) {
        return new NoticeDrafted(
                ID,
                command.incidentId(),
                KnownUnits.DISTRICT,
                sealedLetter(),
                command.english() == null ? null : sealedLetter(),
                command.unknownItems(),
                clock.instant(),
                new WishDigests(vault).ofContent(command));
    }

    static TakeRecipients recipients(String commandId, String csv) {
        return recipients(commandId, csv.getBytes(StandardCharsets.UTF_8));
    }

    static TakeRecipients recipients(String commandId, byte[] csv) {
        return new TakeRecipients(ID, new CommandId(commandId), null, file(csv));
    }

    static RecipientsFile file(byte[] bytes) {
        try {
            return RecipientsFile.of(() -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many different people. */
    static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "person" + i + "@example.cn")
                .collect(Collectors.joining("\n", "email\n", "\n"));
    }

    static StartNotice start(String commandId, int confirmed) {
        return new StartNotice(ID, new CommandId(commandId), null, confirmed);
    }

    static StopNotice stop(String commandId) {
        return new StopNotice(ID, new CommandId(commandId), null, text("内容有误"));
    }

    static RecordBatchQueued queued(String commandId, int batch, int size) {
        return new RecordBatchQueued(ID, new CommandId(commandId), batch, size, "keys");
    }

    static RecordBatchResults results(String commandId, int batch, BatchResults results) {
        return new RecordBatchResults(ID, new CommandId(commandId), batch, results);
    }

    static BatchResults allTaken(int people) {
        return new BatchResults(people, 0, 0, "results", NOW.plusSeconds(1), NOW.plusSeconds(2));
    }

    static void isRefused(ResultValidator<NoticeCampaign> outcome, Matcher<?> refusal) {
        outcome.expectException(refusal).expectNoEvents();
    }

    static void happens(ResultValidator<NoticeCampaign> outcome, DomainEvent... events) {
        outcome.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
    }

    static void nothingHappens(ResultValidator<NoticeCampaign> outcome) {
        outcome.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    static ClearText text(String value) {
        return new ClearText(value);
    }

    static SealedText sealed(String field, String text) {
        return TransparentVault.sealed(KnownIncidents.OPEN.caseId(), field, text);
    }
}
