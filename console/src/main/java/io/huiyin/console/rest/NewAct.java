package io.huiyin.console.rest;

import io.huiyin.api.CommandId;
import io.huiyin.api.incident.Authority;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.IncidentCommand;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.NoticeMedium;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.console.forms.FieldReader;
import io.huiyin.console.incidents.ActReader;
import io.huiyin.console.incidents.IncidentAct;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An act about an incident, as a client sends it. Instants carry a zone; left out they mean now. */
sealed interface NewAct {

    /** Which act. */
    IncidentAct act();

    /** Its values by the command's names. */
    Map<String, String> values();

    /** What is listed, if anything is. */
    default List<String> listed(String field) {
        return List.of();
    }

    /**
     * What it asks for.
     *
     * @throws io.huiyin.api.refusal.RefusedException naming every value that cannot be read
     */
    default IncidentCommand toCommand(CommandId wish, IncidentId id, @Nullable Long expectedVersion) {
        FieldReader reader = new FieldReader();
        return new ActReader(reader, values()::get, this::listed, (field, text) -> Instants.read(reader, field, text))
                .read(act(), id, Optional.of(wish), expectedVersion);
    }

    private static Map<String, String> given(@Nullable Object... namesAndValues) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                given.put(String.valueOf(namesAndValues[i]), value.toString());
            }
        }
        return given;
    }

    /** Judges how grave it is. */
    @Schema(description = "Grades an incident · 定级")
    record Grading(
            @Schema(implementation = IncidentLevel.class, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String cityLevel,

            @Schema(maxLength = 2_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason,

            @Schema(
                    implementation = IncidentLevel.class,
                    description = "By the scale of the national cyberspace administration · 按国家网信部门的标准")
            @Nullable
            String cacLevel,

            @Schema(description = "Whether the system is critical information infrastructure · 是否关键信息基础设施") @Nullable
            Boolean criticalInfrastructure)
            implements NewAct {

        @Override
        public IncidentAct act() {
            return IncidentAct.GRADE;
        }

        @Override
        public Map<String, String> values() {
            String critical = criticalInfrastructure == null ? null : criticalInfrastructure ? "YES" : "NO";
            return given(
                    "cityLevel", cityLevel, "reason", reason, "cacLevel", cacLevel, "criticalInfrastructure", critical);
        }
    }

    /** Starts the plan. */
    @Schema(description = "Says that the emergency plan was started · 启动应急预案")
    record Plan(
            @Schema(maxLength = 2_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String plan,

            @Nullable String activatedAt,
            @Nullable String lateEntryEvidence,
            @Nullable String lateReason)
            implements NewAct {

        @Override
        public IncidentAct act() {
            return IncidentAct.PLAN;
        }

        @Override
        public Map<String, String> values() {
            return given(
                    "plan",
                    plan,
                    "activatedAt",
                    activatedAt,
                    "lateEntryEvidence",
                    lateEntryEvidence,
                    "lateReason",
                    lateReason);
        }
    }

    /** Reports to the authority. */
    @Schema(description = "Says that a report went to the authority · 向主管部门报告")
    record Report(
            @Schema(implementation = AuthorityReportKind.class, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String kind,

            @Schema(maxLength = 20_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String content,

            @ArraySchema(schema = @Schema(implementation = ReportItem.class)) @Nullable
            List<String> unknownItems,

            @Schema(maxLength = 60) @Nullable String acknowledgementNumber,
            @Nullable String submittedAt,
            @Nullable String lateEntryEvidence,
            @Nullable String lateReason,

            @ArraySchema(
                    schema = @Schema(implementation = Authority.class),
                    arraySchema = @Schema(description = "Left out: the competent authority · 不填为主管部门"))
            @Nullable
            List<String> authorities)
            implements NewAct {

        @Override
        public IncidentAct act() {
            return IncidentAct.REPORT;
        }

        @Override
        public List<String> listed(String field) {
            List<String> listed = field.equals("authorities") ? authorities : unknownItems;
            return listed == null ? List.of() : listed;
        }

        @Override
        public Map<String, String> values() {
            return given(
                    "kind",
                    kind,
                    "content",
                    content,
                    "acknowledgementNumber",
                    acknowledgementNumber,
                    "submittedAt",
                    submittedAt,
                    "lateEntryEvidence",
                    lateEntryEvidence,
                    "lateReason",
                    lateReason);
        }
    }

    /** Adds the authority's number. */
    @Schema(description = "Adds the authority's number to a report · 补登回执编号")
    record Acknowledgement(
            @Schema(description = "Number of the report, from 1 · 第几份报告", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Integer report,

            @Schema(maxLength = 60, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String acknowledgementNumber)
            implements NewAct {

        @Override
        public IncidentAct act() {
            return IncidentAct.ACKNOWLEDGE;
        }

        @Override
        public Map<String, String> values() {
            return given("report", report, "acknowledgementNumber", acknowledgementNumber);
        }
    }

    /** Tells the affected. */
    @Schema(description = "Says that those who may be affected were told · 告知可能受影响者")
    record Notice(
            @Schema(implementation = NoticeMedium.class, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String medium,

            @Schema(description = "May be left out for an announcement · 公告可不填") @Nullable
            Integer recipients,

            @Schema(maxLength = 20_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String text,

            @Nullable String notifiedAt,
            @Nullable String lateEntryEvidence,
            @Nullable String lateReason)
            implements NewAct {

        @Override
        public IncidentAct act() {
            return IncidentAct.NOTICE;
        }

        @Override
        public Map<String, String> values() {
            return given(
                    "medium",
                    medium,
                    "recipients",
                    recipients,
                    "text",
                    text,
                    "notifiedAt",
                    notifiedAt,
                    "lateEntryEvidence",
                    lateEntryEvidence,
                    "lateReason",
                    lateReason);
        }
    }

    /** Records a measure. */
    @Schema(description = "Says what was done against it · 处置措施")
    record Measure(
            @Schema(maxLength = 20_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String measure,

            @Nullable String takenAt)
            implements NewAct {

        @Override
        public IncidentAct act() {
            return IncidentAct.MEASURE;
        }

        @Override
        public Map<String, String> values() {
            return given("measure", measure, "takenAt", takenAt);
        }
    }

    /** Says that handling has ended. */
    @Schema(description = "Says that handling has ended; clocks such as the summary's start there · 处置结束")
    record Handling(@Nullable String handledAt) implements NewAct {

        @Override
        public IncidentAct act() {
            return IncidentAct.HANDLE;
        }

        @Override
        public Map<String, String> values() {
            return given("handledAt", handledAt);
        }
    }

    /** Corrects when it happened and became known. */
    @Schema(description = "Corrects occurrence, detection and learning; left out means not known · 更正事件时间")
    record Correction(
            @Nullable String occurredAt,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String detectedAt,

            @Nullable String learnedAt,

            @Schema(maxLength = 2_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason,

            @Schema(maxLength = 2_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String evidence)
            implements NewAct {

        @Override
        public IncidentAct act() {
            return IncidentAct.CORRECT;
        }

        @Override
        public Map<String, String> values() {
            return given(
                    "occurredAt",
                    occurredAt,
                    "detectedAt",
                    detectedAt,
                    "learnedAt",
                    learnedAt,
                    "reason",
                    reason,
                    "evidence",
                    evidence);
        }
    }

    /** Decides on a correction that may win time. */
    @Schema(description = "Decides on a correction that waits; another supervisor than who proposed it · 决定时间更正")
    record CorrectionDecision(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Integer correction,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Boolean approved)
            implements NewAct {

        @Override
        public IncidentAct act() {
            return IncidentAct.DECIDE_CORRECTION;
        }

        @Override
        public Map<String, String> values() {
            return given("correction", correction, "approved", approved == null ? null : approved ? "YES" : "NO");
        }
    }

    /** Lets an obligation go. */
    @Schema(description = "Lets an obligation go; supervisors only · 批准免除，仅限主管")
    record Waiver(
            @Schema(example = "notice-to-affected", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String deadlineId,

            @Schema(maxLength = 2_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason)
            implements NewAct {

        @Override
        public IncidentAct act() {
            return IncidentAct.WAIVE;
        }

        @Override
        public Map<String, String> values() {
            return given("deadlineId", deadlineId, "reason", reason);
        }
    }

    /** Closes it. */
    @Schema(description = "Closes an incident that owes nothing any more · 办结")
    record Closing(@Schema(maxLength = 20_000) @Nullable String conclusion) implements NewAct {

        @Override
        public IncidentAct act() {
            return IncidentAct.CLOSE;
        }

        @Override
        public Map<String, String> values() {
            return given("conclusion", conclusion);
        }
    }
}
