package io.huiyin.command.life;

import io.huiyin.api.CommandId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.DraftNotice;
import io.huiyin.api.notice.FinishNotice;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.notice.RecipientsFile;
import io.huiyin.api.notice.RecordBatchQueued;
import io.huiyin.api.notice.RecordBatchResults;
import io.huiyin.api.notice.ResumeNotice;
import io.huiyin.api.notice.ReviseNotice;
import io.huiyin.api.notice.StartNotice;
import io.huiyin.api.notice.StopNotice;
import io.huiyin.api.notice.TakeRecipients;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.life.RandomWishes.Wish;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.SettableClock;
import io.huiyin.personaldata.recipients.RecipientLists;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What people, and the sending, might do to one notice: often sensible, sometimes not. */
final class RandomNoticeWishes {

    static final NoticeCampaignId NOTICE = new NoticeCampaignId("notice-live");

    private static final IncidentId INCIDENT = new IncidentId("incident-live");
    private static final int TWO_BATCHES = RecipientLists.PAGE + 1;
    private static final List<Envelope> ASKERS = List.of(
            Askers.OFFICER, Askers.OFFICER, Askers.OFFICER, Askers.SUPERVISOR, Askers.OTHER_OFFICER, Askers.AGENT);

    private final RandomGenerator random;
    private final SettableClock clock;
    private final List<CommandId> used = new ArrayList<>();
    private int people = 2;

    RandomNoticeWishes(long seed, SettableClock clock) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.clock = clock;
    }

    /** What the notice is about. */
    Wish incident() {
        return new Wish(
                new RegisterIncident(
                        INCIDENT,
                        new CommandId("register"),
                        null,
                        IncidentKind.DATA_SECURITY,
                        SystemKind.HUB,
                        List.of(),
                        text("泄露"),
                        text("接口未鉴权"),
                        null,
                        clock.instant(),
                        null,
                        null),
                Askers.OFFICER);
    }

    /** The next one; time may have passed. */
    Wish next() {
        clock.advance(Duration.ofSeconds(random.nextInt(600)));
        return switch (random.nextInt(14)) {
            case 0, 1 -> new Wish(draft(), oneOf(ASKERS));
            case 2 -> new Wish(revise(), oneOf(ASKERS));
            case 3, 4 -> new Wish(take(), oneOf(ASKERS));
            case 5, 6 -> new Wish(new StartNotice(NOTICE, commandId(), version(), people), oneOf(ASKERS));
            case 7 -> new Wish(new StopNotice(NOTICE, commandId(), version(), text("内容有误")), oneOf(ASKERS));
            case 8 -> new Wish(new ResumeNotice(NOTICE, commandId(), version()), oneOf(ASKERS));
            case 9, 10 -> new Wish(queued(), Askers.HOUSE);
            case 11, 12 -> new Wish(settled(), Askers.HOUSE);
            default -> new Wish(new FinishNotice(NOTICE, commandId()), Askers.HOUSE);
        };
    }

    private DraftNotice draft() {
        return new DraftNotice(
                NOTICE, commandId(), INCIDENT, letter(random.nextInt(4)), null, List.of(NoticeItem.CAUSE));
    }

    private ReviseNotice revise() {
        return new ReviseNotice(
                NOTICE, commandId(), version(), letter(random.nextInt(4)), null, List.of(NoticeItem.CAUSE));
    }

    private TakeRecipients take() {
        people = random.nextBoolean() ? 2 : TWO_BATCHES;
        byte[] csv = IntStream.range(0, people)
                .mapToObj(i -> "p" + i + "@example.cn")
                .collect(Collectors.joining("\n", "email\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        try {
            return new TakeRecipients(
                    NOTICE, commandId(), version(), RecipientsFile.of(() -> new ByteArrayInputStream(csv)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RecordBatchQueued queued() {
        int batch = 1 + random.nextInt(2);
        return new RecordBatchQueued(NOTICE, commandId(), batch, sizeOf(batch), "keys " + batch);
    }

    private RecordBatchResults settled() {
        int batch = 1 + random.nextInt(2);
        int dead = random.nextInt(2);
        return new RecordBatchResults(
                NOTICE,
                commandId(),
                batch,
                new BatchResults(sizeOf(batch) - dead, 0, dead, "results " + dead, clock.instant(), clock.instant()));
    }

    private int sizeOf(int batch) {
        return batch == 1 ? Math.min(people, RecipientLists.PAGE) : Math.max(1, people - RecipientLists.PAGE);
    }

    private static NoticeLetter letter(int missing) {
        return new NoticeLetter(
                text("告知"),
                text("您好。"),
                missing == 0 ? null : text("姓名"),
                null,
                text("诈骗"),
                text("已关闭"),
                text("改密码"),
                text("12345"));
    }

    private @Nullable Long version() {
        return random.nextInt(4) == 0 ? (Long) (long) random.nextInt(10) : null;
    }

    private CommandId commandId() {
        if (!used.isEmpty() && random.nextInt(8) == 0) {
            return oneOf(used);
        }
        CommandId fresh = new CommandId("wish-" + used.size());
        used.add(fresh);
        return fresh;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static ClearText text(String value) {
        return new ClearText(value);
    }
}
