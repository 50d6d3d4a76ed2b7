package io.huiyin.api.delivery;

import io.huiyin.api.CaseId;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * What became of messages that a case obliged to: the proof that they were handed over, or that they were not.
 *
 * @param results at least one, at most 500
 */
@Revision("1")
public record DeliveriesRecorded(CaseId caseId, List<DeliveryResult> results) implements DeliveryEvent {

    public DeliveriesRecorded {
        results = List.copyOf(results);
    }
}
