package io.huiyin.command.admission;

import io.huiyin.api.account.AccountCommand;
import io.huiyin.api.complaint.ComplaintCommand;
import io.huiyin.api.incident.IncidentCommand;
import io.huiyin.api.notice.NoticeCommand;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.unit.UnitCommand;
import io.huiyin.personaldata.ForgottenException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;

/** The one place where what Axon and the vault throw becomes a refusal that names the mistake. */
public final class RefusalsInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain) throws Exception {
        try {
            return interceptorChain.proceed();
        } catch (ConflictingAggregateVersionException conflict) {
            throw changedSince(conflict);
        } catch (ForgottenException forgotten) {
            throw RefusedException.because(null, RefusalCode.FORGOTTEN);
        } catch (AggregateNotFoundException notFound) {
            throw unknown(unitOfWork.getMessage().getPayload(), notFound);
        }
    }

    private static RefusedException changedSince(ConflictingAggregateVersionException conflict) {
        return RefusedException.because(
                "expectedVersion",
                RefusalCode.CHANGED_SINCE,
                conflict.getExpectedVersion(),
                conflict.getActualVersion());
    }

    private static RuntimeException unknown(Object command, AggregateNotFoundException notFound) {
        if (command instanceof ComplaintCommand complaint) {
            return RefusedException.because("complaintId", RefusalCode.UNKNOWN_COMPLAINT, complaint.complaintId());
        }
        if (command instanceof IncidentCommand incident) {
            return RefusedException.because("incidentId", RefusalCode.UNKNOWN_INCIDENT, incident.incidentId());
        }
        if (command instanceof NoticeCommand) {
            return RefusedException.because("campaignId", RefusalCode.UNKNOWN_NOTICE);
        }
        if (command instanceof UnitCommand unit) {
            return RefusedException.because("unitId", RefusalCode.UNKNOWN_UNIT, unit.unitId());
        }
        if (command instanceof AccountCommand) {
            return RefusedException.because("accountId", RefusalCode.UNKNOWN_ACCOUNT);
        }
        return notFound;
    }
}
