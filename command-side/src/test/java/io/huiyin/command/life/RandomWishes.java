package io.huiyin.command.life;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.complaint.WarnOfReplyDeadline;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.command.support.Askers;
import io.huiyin.command.support.KnownUnits;
import io.huiyin.command.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** What people, and clumsy programs, might send: often sensible, sometimes not, sometimes under a used command id. */
final class RandomWishes {

    private static final SourceKey SOURCE = new SourceKey("messages", "7");

    static final List<ComplaintId> COMPLAINTS = List.of(new ComplaintId("complaint-live"), SOURCE.complaintId());

    private static final List<Envelope> ASKERS = List.of(
            Askers.AGENT,
            Askers.SUPERVISOR,
            Askers.SUPERVISOR,
            Askers.HANDLER,
            Askers.OTHER_HANDLER,
            Askers.REGULATOR,
            Askers.HOUSE);
    private static final List<Integer> PERCENTS = List.of(50, 80, 100, 120);
    private static final List<UnitId> UNITS =
            List.of(KnownUnits.CITY, KnownUnits.STREET, KnownUnits.OTHER_STREET, KnownUnits.UNKNOWN);

    private final RandomGenerator random;
    private final SettableClock clock;
    private final List<CommandId> used = new ArrayList<>();

    RandomWishes(long seed, SettableClock clock) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.clock = clock;
    }

    /** Somebody's command. */
    record Wish(Command command, Envelope asker) {}

    /** The units these histories know. */
    static List<Wish> units() {
        return List.of(
                establish(KnownUnits.CITY, UnitLevel.CITY, null),
                establish(KnownUnits.DISTRICT, UnitLevel.DISTRICT, KnownUnits.CITY),
                establish(KnownUnits.STREET, UnitLevel.STREET, KnownUnits.DISTRICT),
                establish(KnownUnits.OTHER_STREET, UnitLevel.STREET, KnownUnits.DISTRICT));
    }

    private static Wish establish(UnitId id, UnitLevel level, @Nullable UnitId parent) {
        return new Wish(
                new EstablishUnit(id, new CommandId("establish-" + id), id.value(), level, parent),
                Askers.SYSTEM_ADMIN);
    }

    /** The next one; time may have passed. */
    Wish next() {
        clock.advance(Duration.ofMinutes(random.nextInt(60 * 30)));
        ComplaintId id = oneOf(COMPLAINTS);
        return switch (random.nextInt(10)) {
            case 0 -> new Wish(register(), Askers.AGENT);
            case 1 -> new Wish(takeOver(), Askers.IMPORT);
            case 2, 3 -> new Wish(dispatch(id), mostly(Askers.AGENT));
            case 4, 5 -> new Wish(reply(id), oneOf(ASKERS));
            case 6 -> new Wish(new RecordMissedReply(id, commandId(), 1 + random.nextInt(8) / 7), Askers.HOUSE);
            case 7 ->
                new Wish(
                        new WarnOfReplyDeadline(id, commandId(), 1, MilestoneId.percent(oneOf(PERCENTS))),
                        Askers.HOUSE);
            default -> new Wish(new RevealComplainant(id, commandId(), text("回电")), oneOf(ASKERS));
        };
    }

    private RegisterComplaint register() {
        boolean late = random.nextBoolean();
        return new RegisterComplaint(
                COMPLAINTS.get(0),
                commandId(),
                Channel.PHONE,
                new Matter(oneOf(List.of(MatterKind.values())), random.nextBoolean()),
                text("路灯不亮"),
                text("三天了"),
                Complainant.ANONYMOUS,
                late ? around(clock.instant()) : null,
                late ? text("来信") : null);
    }

    private RegisterHistoricalComplaint takeOver() {
        Instant receivedAt = around(Instant.parse("2026-11-20T01:00:00Z"));
        boolean answered = random.nextBoolean();
        return new RegisterHistoricalComplaint(
                COMPLAINTS.get(1),
                commandId(),
                SOURCE,
                Channel.WEB,
                new Matter(MatterKind.HELP, false),
                text("噪音"),
                text("夜里施工"),
                Complainant.ANONYMOUS,
                receivedAt,
                random.nextBoolean() ? KnownUnits.STREET : null,
                answered ? text("已整改") : null,
                answered ? receivedAt.plus(Duration.ofHours(random.nextInt(400))) : null);
    }

    private DispatchComplaint dispatch(ComplaintId id) {
        return new DispatchComplaint(id, commandId(), version(), oneOf(UNITS), null);
    }

    private ReplyToComplaint reply(ComplaintId id) {
        boolean afterTheFact = random.nextInt(3) == 0;
        return new ReplyToComplaint(
                id,
                commandId(),
                version(),
                text("已修好"),
                afterTheFact ? around(clock.instant()) : null,
                random.nextBoolean() ? text("录音") : null);
    }

    private @Nullable Long version() {
        return random.nextInt(3) == 0 ? (Long) (long) random.nextInt(6) : null;
    }

    private Instant around(Instant instant) {
        return instant.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 10) - 60L * 24 * 9));
    }

    private Envelope mostly(Envelope asker) {
        return random.nextInt(4) > 0 ? asker : oneOf(ASKERS);
    }

    private CommandId commandId() {
        if (!used.isEmpty() && random.nextInt(5) == 0) {
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
