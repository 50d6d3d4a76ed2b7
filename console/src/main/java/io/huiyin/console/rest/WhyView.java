package io.huiyin.console.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.deadline.CandidateStart;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.rules.DeadlineRuleView;
import io.huiyin.api.rules.FindDeadlineRule;
import io.huiyin.console.gateway.Desk;
import io.huiyin.console.rest.CaseFileView.DeadlineFacts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a deadline is when it is, as the API gives it: all from what was decided and kept, nothing counted anew. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why a deadline is when it is · 期限依据")
record WhyView(
        String deadlineId,
        ObligationKind obligation,
        DeadlineFacts deadline,

        @Schema(description = "To whom it is owed · 对谁负有义务") @Nullable
        List<String> recipients,

        @Schema(description = "Every instant at which the clock could have started · 已知的各个时间") @Nullable
        List<CandidateStart> candidates,

        @Schema(description = "The district whose days were counted · 按其放假安排计算的区") @Nullable
        String district,

        @Schema(description = "What the rule says; absent where this node does not know it · 规则内容") @Nullable
        DeadlineRuleView rule) {

    /** The explanation of one of a case's deadlines; empty when the case has none of that name. */
    static Optional<WhyView> of(Stream<Deadline> deadlines, String name, Desk desk) {
        return deadlines
                .filter(one -> one.id().value().equals(name))
                .findFirst()
                .map(deadline -> of(deadline, desk));
    }

    private static WhyView of(Deadline deadline, Desk desk) {
        return new WhyView(
                deadline.id().value(),
                deadline.obligation(),
                DeadlineFacts.of(deadline),
                deadline.recipients(),
                deadline.candidates(),
                deadline.districtId(),
                desk.askForOne(
                                new FindDeadlineRule(
                                        deadline.rule(), deadline.id().value()),
                                DeadlineRuleView.class)
                        .orElse(null));
    }
}
