package io.huiyin.console.incidents;

import io.huiyin.api.incident.ActivateEmergencyPlan;
import io.huiyin.api.incident.CloseIncident;
import io.huiyin.api.incident.CorrectIncidentInstants;
import io.huiyin.api.incident.DecideOnCorrection;
import io.huiyin.api.incident.EndHandling;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentCommand;
import io.huiyin.api.incident.RecordAcknowledgement;
import io.huiyin.api.incident.RecordNoticeToAffected;
import io.huiyin.api.incident.RecordRemedialMeasure;
import io.huiyin.api.incident.SubmitAuthorityReport;
import io.huiyin.api.incident.WaiveObligation;
import io.huiyin.console.cases.CaseForms.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do about a registered incident, each with a form of its own. */
public enum IncidentAct {
    GRADE("grade", GradeIncident.class, "ti-scale", "cityLevel", "cacLevel", "criticalInfrastructure", "reason"),
    PLAN(
            "plan",
            ActivateEmergencyPlan.class,
            "ti-shield-bolt",
            "plan",
            "activatedAt",
            "lateEntryEvidence",
            "lateReason"),
    REPORT(
            "report",
            SubmitAuthorityReport.class,
            "ti-send",
            "authorities",
            "kind",
            "content",
            "unknownItems",
            "acknowledgementNumber",
            "submittedAt",
            "lateEntryEvidence",
            "lateReason"),
    NOTICE(
            "notice",
            RecordNoticeToAffected.class,
            "ti-speakerphone",
            "medium",
            "recipients",
            "text",
            "notifiedAt",
            "lateEntryEvidence",
            "lateReason"),
    MEASURE("measure", RecordRemedialMeasure.class, "ti-tool", "measure", "takenAt"),
    ACKNOWLEDGE("acknowledge", RecordAcknowledgement.class, "ti-receipt", "report", "acknowledgementNumber"),
    HANDLE("handle", EndHandling.class, "ti-flag-check", "handledAt"),
    CORRECT(
            "correct",
            CorrectIncidentInstants.class,
            "ti-clock-edit",
            "occurredAt",
            "detectedAt",
            "learnedAt",
            "reason",
            "evidence"),
    DECIDE_CORRECTION("decide-correction", DecideOnCorrection.class, "ti-checks", "correction", "approved"),
    WAIVE("waive", WaiveObligation.class, "ti-circle-off", "deadlineId", "reason"),
    CLOSE("close", CloseIncident.class, "ti-circle-check", "conclusion");

    private final String path;
    private final Class<? extends IncidentCommand> command;
    private final String icon;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives a set that nobody changes
    private final Set<String> fields;

    IncidentAct(String path, Class<? extends IncidentCommand> command, String icon, String... fields) {
        this.path = path;
        this.command = command;
        this.icon = icon;
        this.fields = Set.of(fields);
    }

    /** The act at the end of an address; empty when there is none of that name. */
    static Optional<IncidentAct> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }

    /** How its address ends. */
    public String path() {
        return path;
    }

    /** Its sign. */
    public String icon() {
        return icon;
    }

    /** Message key of its name. */
    public String title() {
        return "act." + path;
    }

    /** What the form calls the instant of an act that is owed; null for one that is not. */
    public @Nullable String owedInstant() {
        return switch (this) {
            case PLAN -> "activatedAt";
            case REPORT -> "submittedAt";
            case NOTICE -> "notifiedAt";
            default -> null;
        };
    }

    Class<? extends IncidentCommand> command() {
        return command;
    }

    Kind form() {
        return new Kind("incidents/act", fields, "done.act." + path);
    }
}
