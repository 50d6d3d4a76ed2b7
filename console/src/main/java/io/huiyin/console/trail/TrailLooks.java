package io.huiyin.console.trail;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.trail.DownloadBundle;
import io.huiyin.api.trail.DownloadTrail;
import io.huiyin.api.trail.FindBundle;
import io.huiyin.api.trail.FindTrail;
import io.huiyin.api.trail.FindTrailEvent;
import io.huiyin.api.trail.LedgerBundle;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.api.trail.LookUpReason;
import io.huiyin.api.trail.ProvenEvent;
import io.huiyin.api.trail.ReadTrailEvent;
import io.huiyin.api.trail.RequestLedgerVerification;
import io.huiyin.api.trail.SearchTrail;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.api.trail.TrailFormat;
import io.huiyin.api.trail.TrailPage;
import io.huiyin.console.access.SignedIn;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.time.Moments;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks into the trail in the name of a person: first the look is put on record, then it is answered. The same question
 * of the same person on the same day is one look-up, so that turning pages leaves one mark and no more.
 */
@Component
public final class TrailLooks {

    private final Moments moments;

    TrailLooks(Moments moments) {
        this.moments = moments;
    }

    /**
     * Refuses at the door.
     *
     * @throws RefusedException if the person's role does not read the trail
     */
    public static void refuseUnlessReader(SignedIn person) {
        person.refuseUnlessMay(FindTrail.class);
    }

    /** A page of the answer to a question. */
    public Found search(Desk desk, SignedIn person, TrailRequest asked) {
        FieldReader reader = new FieldReader();
        TrailFilter filter = asked.filter(reader, moments, number -> caseWith(number, desk));
        LookUpReason reason = asked.reason(reader);
        int size = asked.size(reader);
        Long at = asked.position(reader);
        var direction = asked.direction(reader);
        reader.refuseIfAnythingIsWrong();
        LookUpId id = idOf(person, filter, reason);
        desk.send(new SearchTrail(id, new CommandId(id.value()), filter, reason));
        return new Found(desk.ask(new FindTrail(id, direction, at, size), TrailPage.class), filter);
    }

    /** One event whole; empty when there is none at this position that the person may see. */
    public Optional<ProvenEvent> event(Desk desk, SignedIn person, long position) {
        LookUpId id = idOf(person, position);
        desk.send(new ReadTrailEvent(id, new CommandId(id.value()), position));
        return desk.askForOne(new FindTrailEvent(id), ProvenEvent.class);
    }

    /** The pages of a download that is on record now; every download is one of its own. */
    public DownloadPages download(Desk desk, TrailRequest asked, @Nullable String typedFormat) {
        FieldReader reader = new FieldReader();
        TrailFilter filter = asked.filter(reader, moments, number -> caseWith(number, desk));
        Optional<LookUpReason> reason = asked.requiredReason(reader);
        Optional<TrailFormat> format =
                reader.requiredChoice("format", typedFormat, FieldReader.anyOf(TrailFormat.class));
        reader.refuseIfAnythingIsWrong();
        LookUpId id = LookUpId.at(moments.now());
        desk.send(new DownloadTrail(id, new CommandId(id.value()), filter, format.orElseThrow(), reason.orElseThrow()));
        return new DownloadPages(desk, id, format.orElseThrow());
    }

    /**
     * The bundle, whose download is on record now, of the case that is asked for, or of the whole ledger.
     *
     * @throws RefusedException if there is no such case
     */
    public LedgerBundle bundle(Desk desk, TrailRequest asked) {
        FieldReader reader = new FieldReader();
        CaseId caseId = asked.caseId(reader, number -> caseWith(number, desk));
        Optional<LookUpReason> reason = asked.requiredReason(reader);
        reader.refuseIfAnythingIsWrong();
        LookUpId id = LookUpId.at(moments.now());
        desk.send(new DownloadBundle(id, new CommandId(id.value()), caseId, reason.orElseThrow()));
        return desk.askForOne(new FindBundle(id), LedgerBundle.class)
                .orElseThrow(() -> unknown(Objects.requireNonNull(caseId, "the whole ledger is always there")));
    }

    private static RefusedException unknown(CaseId caseId) {
        return RefusedException.because(
                "caseId", caseId.isComplaint() ? RefusalCode.UNKNOWN_COMPLAINT : RefusalCode.UNKNOWN_INCIDENT, caseId);
    }

    /** Wants the whole ledger verified. */
    public void requestVerification(Desk desk) {
        LookUpId id = LookUpId.at(moments.now());
        desk.send(new RequestLedgerVerification(id, new CommandId(id.value())));
    }

    private static Optional<CaseId> caseWith(String typed, Desk desk) {
        return CaseNumber.isValid(typed)
                ? desk.complaintWith(new CaseNumber(typed)).map(ComplaintId::caseId)
                : Optional.empty();
    }

    private LookUpId idOf(SignedIn person, @Nullable Object... question) {
        String said = Stream.concat(Stream.of(person.accountId(), moments.today()), Stream.of(question))
                .map(Objects::toString)
                .collect(Collectors.joining("\n"));
        return new LookUpId("look-up-" + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * A page and the question it answers.
     *
     * @param filter as it is on record
     */
    public record Found(TrailPage page, TrailFilter filter) {}
}
