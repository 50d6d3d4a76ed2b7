package io.huiyin.api.complaint;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.delivery.DeliveryResult;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts on record what became of messages that a complaint obliged to. Results that are on record already are left out;
 * if all are, nothing happens.
 *
 * @param results 1 to 500
 */
@AllowedRoles(Role.SYSTEM)
public record RecordComplaintDeliveries(
        @TargetAggregateIdentifier ComplaintId complaintId, CommandId commandId, List<DeliveryResult> results)
        implements ComplaintCommand {

    public RecordComplaintDeliveries {
        results = List.copyOf(results);
    }
}
