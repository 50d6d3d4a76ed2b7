package io.huiyin.api.cases;

import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists show it.
 *
 * @param version the sequence number of its last event
 * @param subject readable; absent when the person was forgotten
 * @param unitName the unit's name now
 * @param startedAt where the clock started
 * @param elapsedShare share of the counted time gone by, 0 to 1 and beyond; of the reply for answered cases
 * @param workdaysLeft whole counted days still ahead, today's not among them; 0 on the last day and after
 * @param missed whether the deadline was missed, answered later or not
 * @param historical taken over from an older system
 * @param unitTime the own time of the unit that has it; absent while none has, and where no rule gives it any
 */
public record CaseSummary(
        ComplaintId complaintId,
        CaseNumber number,
        long version,
        Matter matter,
        Channel channel,
        @Nullable ClearText subject,
        CaseStatus status,
        @Nullable UnitId unit,
        @Nullable String unitName,
        Instant receivedAt,
        Instant startedAt,
        Instant due,
        @Nullable LocalDate lastDay,
        boolean provisional,
        double elapsedShare,
        int workdaysLeft,
        @Nullable Instant repliedAt,
        boolean missed,
        boolean historical,
        @Nullable UnitTime unitTime) {}
