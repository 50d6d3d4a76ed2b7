package io.huiyin.api.incident;

import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The emergency plan was started.
 *
 * @param plan which plan, and what was set going
 * @param activatedAt when
 * @param enteredAt when it was entered
 * @param lateEntryEvidence what proves an earlier instant, if it was entered after the fact
 * @param lateReason why it came after its due instant, if it did
 */
@Revision("1")
public record EmergencyPlanActivated(
        IncidentId incidentId,
        SealedText plan,
        Instant activatedAt,
        Instant enteredAt,
        @Nullable SealedText lateEntryEvidence,
        @Nullable SealedText lateReason)
        implements IncidentEvent {}
