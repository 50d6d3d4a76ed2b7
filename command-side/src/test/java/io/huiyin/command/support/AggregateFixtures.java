package io.huiyin.command.support;

import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.CommandSide;
import io.huiyin.command.account.AccountRegister;
import io.huiyin.command.account.SignIns;
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
import java.time.Clock;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Sets fixtures up as the server sets Axon up. */
public final class AggregateFixtures {

    public static final ReplyDeadlines DEADLINES =
            new ReplyDeadlines(DeadlineRules.shipped(), WorkingCalendars.shipped());

    public static final IncidentDeadlines INCIDENT_DEADLINES =
            new IncidentDeadlines(DeadlineRules.shipped(), WorkingCalendars.shipped());

    public static final CountingBasis COUNTING = new CountingBasis(DeadlineRules.shipped(), WorkingCalendars.shipped());

    private AggregateFixtures() {}

    /** A fixture for one kind of aggregate. */
    public static <T> AggregateTestFixture<T> fixture(
            Class<T> type, Clock clock, PersonalDataVault vault, CaseNumbers numbers) {
        return fixture(
                type,
                clock,
                vault,
                numbers,
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
                accounts,
                signIns,
                notices(new KnownIncidents(), new MemoryKeptState(), vault),
                COUNTING);
    }

    /** A fixture for one kind of aggregate, with what notices are made of. */
    public static <T> AggregateTestFixture<T> fixture(
            Class<T> type, Clock clock, PersonalDataVault vault, CaseNumbers numbers, NoticeSources notices) {
        return fixture(type, clock, vault, numbers, new KnownAccounts(), new SignInsInMemory(), notices, COUNTING);
    }

    /** A fixture for one kind of aggregate, with what deadlines are counted anew by. */
    public static <T> AggregateTestFixture<T> fixture(
            Class<T> type, Clock clock, PersonalDataVault vault, CaseNumbers numbers, CountingBasis counting) {
        return fixture(
                type,
                clock,
                vault,
                numbers,
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
            AccountRegister accounts,
            SignIns signIns,
            NoticeSources notices,
            CountingBasis counting) {
        CommandSide side = CommandSide.of(
                clock,
                vault,
                numbers,
                DEADLINES,
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
