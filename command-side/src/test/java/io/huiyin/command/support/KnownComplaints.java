package io.huiyin.command.support;

import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.command.complaint.ComplaintRegister;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two complaints, received at the same instant: one given to the district, one to nobody yet. */
public final class KnownComplaints implements ComplaintRegister {

    public static final Instant RECEIVED = Instant.parse("2026-11-23T00:10:00Z");
    public static final ComplaintId WITH_DISTRICT = new ComplaintId("complaint-018f0000-0000-7000-8000-000000000002");
    public static final ComplaintId WITH_NOBODY = new ComplaintId("complaint-018f0000-0000-7000-8000-000000000003");
    public static final ComplaintId UNKNOWN = new ComplaintId("complaint-018f0000-0000-7000-8000-000000000004");

    private static final Map<ComplaintId, KnownComplaint> KNOWN = Map.of(
            WITH_DISTRICT, new KnownComplaint(RECEIVED, Set.of(KnownUnits.DISTRICT)),
            WITH_NOBODY, new KnownComplaint(RECEIVED, Set.of()));

    @Override
    public Optional<KnownComplaint> find(ComplaintId complaintId) {
        return Optional.ofNullable(KNOWN.get(complaintId));
    }
}
