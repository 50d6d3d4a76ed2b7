package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.delivery.DeliveryResult;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts on record what became of messages that an incident obliged to, even after it was closed. Results that are on
 * record already are left out; if all are, nothing happens.
 *
 * @param results 1 to 500
 */
@AllowedRoles(Role.SYSTEM)
public record RecordIncidentDeliveries(
        @TargetAggregateIdentifier IncidentId incidentId, CommandId commandId, List<DeliveryResult> results)
        implements IncidentCommand {

    public RecordIncidentDeliveries {
        results = List.copyOf(results);
    }
}
