package io.huiyin.command.incident.register;

import io.huiyin.api.CaseId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.RaisedFrom;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.complaint.ComplaintRegister;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Choices;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.incident.file.IncidentTimes;
import io.huiyin.command.incident.number.IncidentNumbers;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.command.unit.OnlyEstablishedUnits;
import io.huiyin.command.unit.UnitRegister;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where incidents are put on record. Clocks that ask for no level start at once, the others when it is graded. */
public final class IncidentRegistrationDesk {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final IncidentDeadlines deadlines;
    private final WishDigests digests;
    private final UnitRegister units;
    private final ComplaintRegister complaints;
    private final IncidentNumbers numbers;

    public IncidentRegistrationDesk(
            Clock clock,
            PersonalDataVault vault,
            IncidentDeadlines deadlines,
            WishDigests digests,
            UnitRegister units,
            ComplaintRegister complaints,
            IncidentNumbers numbers) {
        this.clock = clock;
        this.vault = vault;
        this.deadlines = deadlines;
        this.digests = digests;
        this.units = units;
        this.complaints = complaints;
        this.numbers = numbers;
    }

    /** The command with tidy texts, its unit and its detection; what is wrong at any time goes to the findings. */
    public RegisterIncident tidy(RegisterIncident command, Envelope asker, Findings findings) {
        UnitId unitId = new OfficersRegisterForTheirOrganisation(asker).unitOf(command.unitId(), findings);
        new OnlyEstablishedUnits(units).check(unitId, findings);
        findings.require("kind", command.kind());
        findings.require("system", command.system());
        RaisedFrom origin = originOf(command, asker, findings);
        Instant detectedAt =
                new AnIncidentIsDetectedWhenTheComplaintComesIn(origin).detectedAt(command.detectedAt(), findings);
        if (command.raisedFrom() == null) {
            findings.require("detectedAt", detectedAt);
        }
        return new RegisterIncident(
                command.incidentId(),
                command.commandId(),
                unitId,
                command.kind(),
                command.system(),
                Choices.tidy("dataKinds", command.dataKinds(), findings),
                ContentForms.TITLE.required("title", command.title(), findings),
                ContentForms.DESCRIPTION.required("description", command.description(), findings),
                command.occurredAt(),
                detectedAt,
                command.learnedAt(),
                command.raisedFrom());
    }

    /** By what a repeat of the same registration is known. */
    public String digestOf(RegisterIncident tidy) {
        return digests.ofContent(tidy);
    }

    /** What a new registration makes happen, if nothing is wrong with it. */
    public Facts decide(RegisterIncident tidy, Envelope asker, Findings findings) {
        Instant now = clock.instant();
        IncidentTimes times = timesOf(tidy, now, findings);
        RaisedFrom origin = originOf(tidy, asker, findings);
        findings.refuseIfAny();

        IncidentRegistered registered = registered(tidy, times, origin, now);
        Facts facts = Facts.live(now, registered.contentDigest()).and(registered, registered.detectedAt());
        deadlines.beginningWith(IncidentState.of(registered)).addTo(facts);
        return facts;
    }

    private @Nullable RaisedFrom originOf(RegisterIncident command, Envelope asker, Findings findings) {
        return new OnlyComplaintsOneMaySeeRaiseIncidents(complaints, asker).origin(command.raisedFrom(), findings);
    }

    private IncidentTimes timesOf(RegisterIncident tidy, Instant now, Findings findings) {
        IncidentTimes times =
                IncidentTimes.given(tidy.occurredAt(), tidy.detectedAt(), tidy.learnedAt(), now, findings);
        deadlines.requireKnownDay("occurredAt", times.occurredAt(), findings);
        deadlines.requireKnownDay("detectedAt", times.detectedAt(), findings);
        return times;
    }

    // Its number and keys come last, when nothing else can refuse: an unused number is a gap, an unused key litter.
    private IncidentRegistered registered(
            RegisterIncident tidy, IncidentTimes times, @Nullable RaisedFrom origin, Instant now) {
        CaseId caseId = tidy.incidentId().caseId();
        Instant detectedAt = Objects.requireNonNull(times.detectedAt());
        PersonId unused = vault.openCase(caseId, vault.personWithPhone(null));
        CaseSeal seal = new CaseSeal(vault, caseId);
        return new IncidentRegistered(
                tidy.incidentId(),
                numbers.next(detectedAt),
                Objects.requireNonNull(tidy.unitId()),
                tidy.kind(),
                tidy.system(),
                tidy.dataKinds(),
                seal.seal(SealedFieldNames.TITLE, tidy.title()),
                seal.seal(SealedFieldNames.DESCRIPTION, tidy.description()),
                times.occurredAt(),
                detectedAt,
                times.learnedAt(),
                now,
                origin,
                digestOf(tidy));
    }
}
