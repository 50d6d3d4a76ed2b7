package io.huiyin.console.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.api.rules.DeadlineRuleView.Words;
import io.huiyin.api.rules.RuleBook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules on record and every re-basing, as the API gives them. */
@Schema(description = "The rules the house has lived by, and every re-basing · 期限规则与改按提案")
record RuleBookView(List<RuleView> rules, List<RebasingView> rebasings) {

    static RuleBookView of(RuleBook book) {
        return new RuleBookView(
                book.rules().stream().map(RuleView::of).toList(),
                book.rebasings().stream()
                        .map(rebasing -> RebasingView.of(rebasing, null))
                        .toList());
    }

    /** One version of one rule. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(
            String rule,
            @Nullable Words title,

            @Schema(description = "What it says, as JSON; contentHash is its SHA-256 · 规则全文")
            String content,

            String contentHash,
            boolean setsClocks,
            Instant adoptedAt,

            @Schema(description = "Whether running clocks of earlier versions can be proposed to follow it · 可否改按")
            boolean rebasable) {

        static RuleView of(RuleBook.Adopted adopted) {
            return new RuleView(
                    adopted.rule(),
                    adopted.title(),
                    adopted.content(),
                    adopted.contentHash(),
                    adopted.setsClocks(),
                    adopted.adoptedAt(),
                    adopted.rebasable());
        }
    }

    /** One re-basing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RebasingView(
            int rebasing,
            ProposalStatus status,
            String rule,
            String contentHash,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            long moved,
            @Nullable PreviewView preview) {

        /** @param preview what approving it would do; null in a list, and when it waits no more */
        static RebasingView of(RuleBook.Rebasing rebasing, @Nullable PreviewView preview) {
            AccountId decidedBy = rebasing.decidedBy();
            return new RebasingView(
                    rebasing.rebasing(),
                    rebasing.status(),
                    rebasing.rule(),
                    rebasing.contentHash(),
                    rebasing.proposedBy().value(),
                    rebasing.proposedAt(),
                    decidedBy == null ? null : decidedBy.value(),
                    rebasing.decidedAt(),
                    rebasing.moved(),
                    preview);
        }
    }
}
