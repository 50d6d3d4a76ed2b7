package io.huiyin.api.delivery;

import io.huiyin.api.CaseId;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a message to one recipient stands, without its words and without a citizen's address.
 *
 * @param caseLabel what people call the case: its number, where it has one
 * @param unit the unit whose matter it is, if a unit has it
 * @param statutory whether the law asks for the message, so that what becomes of it goes on record
 * @param queuedAt when what causes it happened
 * @param dueAt when it is tried next, while it waits
 * @param endedAt when it was sent, confirmed, came back, died or was given up
 * @param tries how often it was tried in this round
 * @param round how often it died or could die, from 1
 * @param trouble what stood in the way last
 * @param answer code of the mail server's last answer, for instance {@code 550 5.1.1}
 */
public record DeliverySummary(
        DeliveryId deliveryId,
        CaseId caseId,
        String caseLabel,
        @Nullable UnitId unit,
        Occasion occasion,
        RecipientKind recipient,
        boolean statutory,
        boolean drill,
        DeliveryState state,
        Instant queuedAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        int tries,
        int round,
        @Nullable Trouble trouble,
        @Nullable String answer) {}
