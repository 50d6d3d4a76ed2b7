package io.huiyin.console.incidents;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.incident.AcknowledgementNumber;
import io.huiyin.api.incident.ActivateEmergencyPlan;
import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.CloseIncident;
import io.huiyin.api.incident.CorrectIncidentInstants;
import io.huiyin.api.incident.DecideOnCorrection;
import io.huiyin.api.incident.EndHandling;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentCommand;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.RecordAcknowledgement;
import io.huiyin.api.incident.RecordNoticeToAffected;
import io.huiyin.api.incident.RecordRemedialMeasure;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incident.SubmitAuthorityReport;
import io.huiyin.api.incident.WaiveObligation;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.console.forms.FieldReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of an act, typed in a form or sent by a program, and makes the command of them.
 *
 * @param reader notes what is wrong
 * @param values one value by its name
 * @param lists several values by their name
 * @param instants how an instant is read: a form has no zone, a program gives one
 */
public record ActReader(FieldReader reader, Values values, Lists lists, Instants instants) {

    private static final String REPORT_NUMBER = "1, 2, 3, …";
    private static final String DEADLINES = "plan, authority-report, notice-to-affected, cac-report-report, …";

    /** One value by its name; null when it was left out. */
    @FunctionalInterface
    public interface Values {
        /** The value. */
        @Nullable
        String of(String field);
    }

    /** Several values by their name. */
    @FunctionalInterface
    public interface Lists {
        /** The values; none when they were left out. */
        List<String> of(String field);
    }

    /** How an instant is read. */
    @FunctionalInterface
    public interface Instants {
        /** The instant; null when it was left out. */
        @Nullable
        Instant read(String field, @Nullable String text);
    }

    /**
     * The command.
     *
     * @throws RefusedException naming every field that cannot be read
     */
    public IncidentCommand read(
            IncidentAct act, IncidentId id, Optional<CommandId> wish, @Nullable Long expectedVersion) {
        return switch (act) {
            case GRADE -> grade(id, wish, expectedVersion);
            case PLAN -> plan(id, wish, expectedVersion);
            case REPORT -> report(id, wish, expectedVersion);
            case NOTICE -> notice(id, wish, expectedVersion);
            case MEASURE -> measure(id, wish);
            case ACKNOWLEDGE -> acknowledge(id, wish);
            case HANDLE -> handle(id, wish, expectedVersion);
            case CORRECT -> correct(id, wish, expectedVersion);
            case DECIDE_CORRECTION -> decideCorrection(id, wish, expectedVersion);
            case WAIVE -> waive(id, wish, expectedVersion);
            case CLOSE -> close(id, wish, expectedVersion);
        };
    }

    private GradeIncident grade(IncidentId id, Optional<CommandId> wish, @Nullable Long version) {
        Optional<IncidentLevel> level = choice("cityLevel", IncidentLevel.class);
        Optional<ClearText> reason = text("reason");
        IncidentLevel cacLevel = optionalChoice("cacLevel", IncidentLevel.class);
        YesOrNo critical = optionalChoice("criticalInfrastructure", YesOrNo.class);
        reader.refuseIfAnythingIsWrong();
        return new GradeIncident(
                id,
                wish.orElseThrow(),
                version,
                level.orElseThrow(),
                reason.orElseThrow(),
                cacLevel,
                critical == null ? null : critical == YesOrNo.YES);
    }

    /** What a form asks that has no third answer but none. */
    enum YesOrNo {
        /** It is so. */
        YES,
        /** It is not so. */
        NO
    }

    private EndHandling handle(IncidentId id, Optional<CommandId> wish, @Nullable Long version) {
        Instant handledAt = instant("handledAt");
        reader.refuseIfAnythingIsWrong();
        return new EndHandling(id, wish.orElseThrow(), version, handledAt);
    }

    private ActivateEmergencyPlan plan(IncidentId id, Optional<CommandId> wish, @Nullable Long version) {
        Optional<ClearText> plan = text("plan");
        Instant activatedAt = instant("activatedAt");
        reader.refuseIfAnythingIsWrong();
        return new ActivateEmergencyPlan(
                id, wish.orElseThrow(), version, plan.orElseThrow(), activatedAt, evidence(), lateReason());
    }

    private SubmitAuthorityReport report(IncidentId id, Optional<CommandId> wish, @Nullable Long version) {
        Optional<AuthorityReportKind> kind = choice("kind", AuthorityReportKind.class);
        Optional<ClearText> content = text("content");
        List<ReportItem> unknown = choices("unknownItems", ReportItem.class);
        List<Authority> authorities = choices("authorities", Authority.class);
        Instant submittedAt = instant("submittedAt");
        reader.refuseIfAnythingIsWrong();
        ClearText number = FieldReader.optionalText(values.of("acknowledgementNumber"));
        return new SubmitAuthorityReport(
                id,
                wish.orElseThrow(),
                version,
                kind.orElseThrow(),
                content.orElseThrow(),
                unknown,
                number == null ? null : new AcknowledgementNumber(number.value()),
                submittedAt,
                evidence(),
                lateReason(),
                authorities.isEmpty() ? null : authorities);
    }

    private RecordNoticeToAffected notice(IncidentId id, Optional<CommandId> wish, @Nullable Long version) {
        Optional<NoticeMedium> medium = choice("medium", NoticeMedium.class);
        Integer recipients = reader.optional("recipients", values.of("recipients"), Integer::valueOf, REPORT_NUMBER);
        Optional<ClearText> text = text("text");
        Instant notifiedAt = instant("notifiedAt");
        reader.refuseIfAnythingIsWrong();
        return new RecordNoticeToAffected(
                id,
                wish.orElseThrow(),
                version,
                medium.orElseThrow(),
                recipients,
                text.orElseThrow(),
                notifiedAt,
                evidence(),
                lateReason());
    }

    private RecordRemedialMeasure measure(IncidentId id, Optional<CommandId> wish) {
        Optional<ClearText> measure = text("measure");
        Instant takenAt = instant("takenAt");
        reader.refuseIfAnythingIsWrong();
        return new RecordRemedialMeasure(id, wish.orElseThrow(), measure.orElseThrow(), takenAt);
    }

    private RecordAcknowledgement acknowledge(IncidentId id, Optional<CommandId> wish) {
        Optional<Integer> report = reader.required("report", values.of("report"), Integer::valueOf, REPORT_NUMBER);
        Optional<ClearText> number = text("acknowledgementNumber");
        reader.refuseIfAnythingIsWrong();
        return new RecordAcknowledgement(
                id,
                wish.orElseThrow(),
                report.orElseThrow(),
                new AcknowledgementNumber(number.orElseThrow().value()));
    }

    private WaiveObligation waive(IncidentId id, Optional<CommandId> wish, @Nullable Long version) {
        Optional<DeadlineId> deadline =
                reader.required("deadlineId", values.of("deadlineId"), DeadlineId::new, DEADLINES);
        Optional<ClearText> reason = text("reason");
        reader.refuseIfAnythingIsWrong();
        return new WaiveObligation(id, wish.orElseThrow(), version, deadline.orElseThrow(), reason.orElseThrow());
    }

    private CorrectIncidentInstants correct(IncidentId id, Optional<CommandId> wish, @Nullable Long version) {
        Instant occurredAt = instant("occurredAt");
        Optional<Instant> detectedAt = Optional.ofNullable(instant("detectedAt"));
        if (detectedAt.isEmpty() && isBlank("detectedAt")) {
            reader.note("detectedAt", RefusalCode.REQUIRED);
        }
        Instant learnedAt = instant("learnedAt");
        Optional<ClearText> reason = text("reason");
        Optional<ClearText> evidence = text("evidence");
        reader.refuseIfAnythingIsWrong();
        return new CorrectIncidentInstants(
                id,
                wish.orElseThrow(),
                version,
                occurredAt,
                detectedAt.orElseThrow(),
                learnedAt,
                reason.orElseThrow(),
                evidence.orElseThrow());
    }

    private DecideOnCorrection decideCorrection(IncidentId id, Optional<CommandId> wish, @Nullable Long version) {
        Optional<Integer> correction =
                reader.required("correction", values.of("correction"), Integer::valueOf, REPORT_NUMBER);
        Optional<YesOrNo> approved = choice("approved", YesOrNo.class);
        reader.refuseIfAnythingIsWrong();
        return new DecideOnCorrection(
                id, wish.orElseThrow(), version, correction.orElseThrow(), approved.orElseThrow() == YesOrNo.YES);
    }

    private CloseIncident close(IncidentId id, Optional<CommandId> wish, @Nullable Long version) {
        reader.refuseIfAnythingIsWrong();
        return new CloseIncident(id, wish.orElseThrow(), version, FieldReader.optionalText(values.of("conclusion")));
    }

    private boolean isBlank(String field) {
        String value = values.of(field);
        return value == null || value.isBlank();
    }

    private Optional<ClearText> text(String field) {
        return reader.requiredText(field, values.of(field));
    }

    private <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return reader.requiredChoice(field, values.of(field), FieldReader.anyOf(type));
    }

    private <E extends Enum<E>> @Nullable E optionalChoice(String field, Class<E> type) {
        return isBlank(field)
                ? null
                : reader.requiredChoice(field, values.of(field), FieldReader.anyOf(type))
                        .orElse(null);
    }

    private <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        return reader.choices(field, lists.of(field), FieldReader.anyOf(type));
    }

    private @Nullable Instant instant(String field) {
        return instants.read(field, values.of(field));
    }

    private @Nullable ClearText evidence() {
        return FieldReader.optionalText(values.of("lateEntryEvidence"));
    }

    private @Nullable ClearText lateReason() {
        return FieldReader.optionalText(values.of("lateReason"));
    }
}
