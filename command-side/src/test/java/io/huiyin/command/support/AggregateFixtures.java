package io.huiyin.command.support;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.CommandSide;
import io.huiyin.command.account.AccountRegister;
import io.huiyin.command.account.SignIns;
import io.huiyin.command.complaint.Complaint;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.number.CaseNumbers;
import io.huiyin.command.deadline.CountingBasis;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.notice.NoticeSources;
import io.huiyin.command.notice.file.IncidentRegister;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.recipients.RecipientLists;
import io.huiyin.personaldata.recipients.RejectedRows;
import io.huiyin.storage.KeptState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Sets fixtures up as the server sets Axon up. */
public final class AggregateFixtures {

    /** The citizen's clock alone; {@link #DEADLINES_OF_UNITS} give units one of their own. */
    public static final ReplyDeadlines DEADLINES = new ReplyDeadlines(withoutUnitClocks(), WorkingCalendars.shipped());

    public static final ReplyDeadlines DEADLINES_OF_UNITS =
            new ReplyDeadlines(DeadlineRules.shipped(), WorkingCalendars.shipped());

    public static final IncidentDeadlines INCIDENT_DEADLINES =
            new IncidentDeadlines(DeadlineRules.shipped(), WorkingCalendars.shipped(), new KnownUnits());

    public static final CountingBasis COUNTING = new CountingBasis(DeadlineRules.shipped(), WorkingCalendars.shipped());

    private AggregateFixtures() {}

    private static DeadlineRules withoutUnitClocks() {
        try (InputStream shipped =
                Objects.requireNonNull(DeadlineRules.class.getResourceAsStream("deadline-rules.yaml"))) {
            String yaml = new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("- id: unit-reply", "- id: unit-reply\n    active: false");
            return DeadlineRules.parse(
                    "without-unit-clocks.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fixture for complaints whose units have clocks of their own. */
    public static AggregateTestFixture<Complaint> withUnitClocks(
            Clock clock, PersonalDataVault vault, CaseNumbers numbers) {
        return withUnitClocks(clock, vault, numbers, COUNTING);
    }

    /** The same, with what deadlines are counted anew by. */
    public static AggregateTestFixture<Complaint> withUnitClocks(
            Clock clock, PersonalDataVault vault, CaseNumbers numbers, CountingBasis counting) {
        return fixture(
                Complaint.class,
                clock,
                vault,
                numbers,
                DEADLINES_OF_UNITS,
                new KnownAccounts(),
                new SignInsInMemory(),
                notices(new KnownIncidents(), new MemoryKeptState(), vault),
                counting);
    }

    /** A fixture for one kind of aggregate. */
    public static <T> AggregateTestFixture<T> fixture(
            Class<T> type, Clock clock, PersonalDataVault vault, CaseNumbers numbers) {
        return fixture(
                type,
                clock,
                vault,
                numbers,
                DEADLINES,
                new KnownAccounts(),
                new SignInsInMemory(),
                notices(new KnownIncidents(), new MemoryKeptState(), vault),
                COUNTING);
    }

    /** A fixture for one kind of aggregate, with what the test knows of accounts. */
    public static <T> AggregateTestFixture<T> fixture(
            Class<T> type,
            Clock clock,
            PersonalDataVault vault,
            CaseNumbers numbers,
            AccountRegister accounts,
            SignIns signIns) {
        return fixture(
                type,
                clock,
                vault,
                numbers,
                DEADLINES,
                accounts,
                signIns,
                notices(new KnownIncidents(), new MemoryKeptState(), vault),
                COUNTING);
    }

    /** A fixture for one kind of aggregate, with what notices are made of. */
    public static <T> AggregateTestFixture<T> fixture(
            Class<T> type, Clock clock, PersonalDataVault vault, CaseNumbers numbers, NoticeSources notices) {
        return fixture(
                type, clock, vault, numbers, DEADLINES, new KnownAccounts(), new SignInsInMemory(), notices, COUNTING);
    }

    /** A fixture for one kind of aggregate, with what deadlines are counted anew by. */
    public static <T> AggregateTestFixture<T> fixture(
            Class<T> type, Clock clock, PersonalDataVault vault, CaseNumbers numbers, CountingBasis counting) {
        return fixture(
                type,
                clock,
                vault,
                numbers,
                DEADLINES,
                new KnownAccounts(),
                new SignInsInMemory(),
                notices(new KnownIncidents(), new MemoryKeptState(), vault),
                counting);
    }

    private static <T> AggregateTestFixture<T> fixture(
            Class<T> type,
            Clock clock,
            PersonalDataVault vault,
            CaseNumbers numbers,
            ReplyDeadlines deadlines,
            AccountRegister accounts,
            SignIns signIns,
            NoticeSources notices,
            CountingBasis counting) {
        CommandSide side = CommandSide.of(
                clock,
                vault,
                numbers,
                deadlines,
                INCIDENT_DEADLINES,
                new KnownUnits(),
                accounts,
                signIns,
                new KnownComplaints(),
                new CountedIncidentNumbers(),
                notices,
                counting);
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(type);
        fixture.registerParameterResolverFactory(side.parameterResolverFactory());
        fixture.registerCommandHandlerInterceptor(
                new CorrelationDataInterceptor<CommandMessage<?>>(side.correlationDataProviders()));
        side.commandInterceptors().forEach(fixture::registerCommandHandlerInterceptor);
        return fixture;
    }

    /** What notices are made of. */
    public static NoticeSources notices(IncidentRegister incidents, KeptState keptState, PersonalDataVault vault) {
        return new NoticeSources(incidents, new RecipientLists(keptState, vault), new RejectedRows(keptState));
    }

    /** A command as somebody sends it. */
    public static CommandMessage<?> sent(Object command, Envelope asker) {
        return GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData());
    }
}
