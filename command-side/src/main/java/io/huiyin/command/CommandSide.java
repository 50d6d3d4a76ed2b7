package io.huiyin.command;

import io.huiyin.command.account.Account;
import io.huiyin.command.account.AccountDesk;
import io.huiyin.command.account.AccountRegister;
import io.huiyin.command.account.SignIns;
import io.huiyin.command.admission.AllowedRolesInterceptor;
import io.huiyin.command.admission.AskerParameter;
import io.huiyin.command.admission.EnvelopeOnEveryEvent;
import io.huiyin.command.admission.RefusalsInterceptor;
import io.huiyin.command.calendar.CalendarDesk;
import io.huiyin.command.calendar.HolidayCalendar;
import io.huiyin.command.complaint.Complaint;
import io.huiyin.command.complaint.ComplaintRegister;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.dispatch.DispatchDesk;
import io.huiyin.command.complaint.history.HistoryDesk;
import io.huiyin.command.complaint.miss.MissDesk;
import io.huiyin.command.complaint.number.CaseNumbers;
import io.huiyin.command.complaint.register.RegistrationDesk;
import io.huiyin.command.complaint.reply.ReplyDesk;
import io.huiyin.command.complaint.reveal.RevealDesk;
import io.huiyin.command.complaint.warn.ForewarnDesk;
import io.huiyin.command.complaint.warn.WarnDesk;
import io.huiyin.command.deadline.CountingBasis;
import io.huiyin.command.deadline.RecountDesk;
import io.huiyin.command.delivery.Delivery;
import io.huiyin.command.delivery.DeliveryDesk;
import io.huiyin.command.delivery.Sending;
import io.huiyin.command.incident.Incident;
import io.huiyin.command.incident.close.ClosingDesk;
import io.huiyin.command.incident.correct.CorrectionDecisionDesk;
import io.huiyin.command.incident.correct.CorrectionDesk;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.grade.GradingDesk;
import io.huiyin.command.incident.handle.HandlingDesk;
import io.huiyin.command.incident.miss.ObligationMissDesk;
import io.huiyin.command.incident.notice.NoticeDesk;
import io.huiyin.command.incident.number.IncidentNumbers;
import io.huiyin.command.incident.plan.PlanDesk;
import io.huiyin.command.incident.register.IncidentRegistrationDesk;
import io.huiyin.command.incident.remedy.RemedyDesk;
import io.huiyin.command.incident.report.AcknowledgementDesk;
import io.huiyin.command.incident.report.ReportDesk;
import io.huiyin.command.incident.waive.WaiverDesk;
import io.huiyin.command.incident.warn.ObligationWarningDesk;
import io.huiyin.command.ledgerkey.LedgerKey;
import io.huiyin.command.notice.NoticeCampaign;
import io.huiyin.command.notice.NoticeSources;
import io.huiyin.command.notice.batch.FinishDesk;
import io.huiyin.command.notice.batch.QueueDesk;
import io.huiyin.command.notice.batch.ResultsDesk;
import io.huiyin.command.notice.draft.DraftingDesk;
import io.huiyin.command.notice.draft.RevisionDesk;
import io.huiyin.command.notice.recipients.RecipientsDesk;
import io.huiyin.command.notice.send.ResumeDesk;
import io.huiyin.command.notice.send.StartDesk;
import io.huiyin.command.notice.send.StopDesk;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.rules.HouseRules;
import io.huiyin.command.rules.RuleDesk;
import io.huiyin.command.trail.TrailLookUp;
import io.huiyin.command.unit.Unit;
import io.huiyin.command.unit.UnitRegister;
import io.huiyin.personaldata.PersonalDataVault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Everything Axon has to be told about the command side.
 *
 * @param aggregateTypes the aggregates, each to be configured as event sourced; two of them ask Axon's configuration
 *     for {@link io.huiyin.command.trail.VerificationRequests} and {@link io.huiyin.command.ledgerkey.LedgerKeyring}
 * @param resources what their command handlers are given, by type; register {@link #parameterResolverFactory()}, or
 *     these one by one
 * @param commandInterceptors handler interceptors of the command bus, in this order
 * @param correlationDataProviders what puts the envelope on every event; to be registered instead of Axon's own
 */
public record CommandSide(
        List<Class<?>> aggregateTypes,
        List<Object> resources,
        List<MessageHandlerInterceptor<CommandMessage<?>>> commandInterceptors,
        List<CorrelationDataProvider> correlationDataProviders) {

    public CommandSide {
        aggregateTypes = List.copyOf(aggregateTypes);
        resources = List.copyOf(resources);
        commandInterceptors = List.copyOf(commandInterceptors);
        correlationDataProviders = List.copyOf(correlationDataProviders);
    }

    /**
     * Puts the command side together.
     *
     * @param clock the house's clock
     * @param vault where keys of cases and persons are kept
     * @param numbers where case numbers come from
     * @param deadlines which rule sets a reply's deadline, on which calendar
     * @param incidentDeadlines which rule sets the deadlines of a grave incident
     * @param units which units there are
     * @param accounts what accounts may do
     * @param signIns how the owners of accounts sign in
     * @param complaints which complaints there are
     * @param incidentNumbers where incident numbers come from
     * @param notices what notices to the affected are made of
     * @param counting what running deadlines are counted anew by
     */
    public static CommandSide of(
            Clock clock,
            PersonalDataVault vault,
            CaseNumbers numbers,
            ReplyDeadlines deadlines,
            IncidentDeadlines incidentDeadlines,
            UnitRegister units,
            AccountRegister accounts,
            SignIns signIns,
            ComplaintRegister complaints,
            IncidentNumbers incidentNumbers,
            NoticeSources notices,
            CountingBasis counting) {
        // An instant that people type back in must be the same instant.
        Clock milliseconds = Clock.tick(clock, Duration.ofMillis(1));
        WishDigests digests = new WishDigests(vault);
        return new CommandSide(
                List.of(
                        Complaint.class,
                        Incident.class,
                        NoticeCampaign.class,
                        HolidayCalendar.class,
                        LedgerKey.class,
                        HouseRules.class,
                        Unit.class,
                        Account.class,
                        Delivery.class,
                        Sending.class,
                        TrailLookUp.class),
                List.of(
                        new RegistrationDesk(milliseconds, vault, numbers, deadlines, digests, units),
                        new HistoryDesk(milliseconds, vault, numbers, deadlines, digests, units),
                        new DispatchDesk(milliseconds, vault, digests, units, deadlines),
                        new ReplyDesk(milliseconds, vault, digests, deadlines),
                        new WarnDesk(milliseconds, deadlines, digests),
                        new ForewarnDesk(milliseconds, deadlines, digests),
                        new MissDesk(milliseconds, deadlines, digests),
                        new RevealDesk(milliseconds, vault, digests),
                        new IncidentRegistrationDesk(
                                milliseconds, vault, incidentDeadlines, digests, units, complaints, incidentNumbers),
                        new GradingDesk(milliseconds, vault, incidentDeadlines),
                        new PlanDesk(milliseconds, vault, incidentDeadlines),
                        new RemedyDesk(milliseconds, vault),
                        new ReportDesk(milliseconds, vault, incidentDeadlines),
                        new AcknowledgementDesk(milliseconds),
                        new NoticeDesk(milliseconds, vault, incidentDeadlines),
                        new WaiverDesk(milliseconds, vault),
                        new ClosingDesk(milliseconds, vault, incidentDeadlines),
                        new HandlingDesk(milliseconds, incidentDeadlines),
                        new ObligationWarningDesk(milliseconds, incidentDeadlines, digests),
                        new ObligationMissDesk(milliseconds, incidentDeadlines, digests),
                        new CorrectionDesk(milliseconds, vault, incidentDeadlines),
                        new CorrectionDecisionDesk(milliseconds, incidentDeadlines),
                        new CalendarDesk(milliseconds, counting.calendars(), units),
                        new RuleDesk(milliseconds, counting.rules()),
                        new RecountDesk(milliseconds, counting, digests),
                        new DraftingDesk(milliseconds, vault, notices.incidents(), digests),
                        new RevisionDesk(milliseconds, vault),
                        new RecipientsDesk(milliseconds, vault, notices.lists(), notices.rejectedRows()),
                        new StartDesk(milliseconds, notices.incidents()),
                        new StopDesk(milliseconds, vault),
                        new ResumeDesk(milliseconds),
                        new QueueDesk(milliseconds),
                        new ResultsDesk(milliseconds),
                        new FinishDesk(milliseconds),
                        new DeliveryDesk(milliseconds, vault, digests),
                        new AccountDesk(milliseconds, units, accounts, signIns, digests),
                        digests,
                        units),
                List.of(new RefusalsInterceptor(), new AllowedRolesInterceptor()),
                List.of(new EnvelopeOnEveryEvent()));
    }

    /** Gives the command handlers their resources and the envelope of who asks. */
    public ParameterResolverFactory parameterResolverFactory() {
        return MultiParameterResolverFactory.ordered(
                new AskerParameter(), new SimpleResourceParameterResolverFactory(resources));
    }
}
