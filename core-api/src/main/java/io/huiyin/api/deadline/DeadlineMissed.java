package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The due instant passed and what was owed was not done.
 *
 * @param climbsTo who is to know, by the names of the rule; those its milestone at the due instant names, or everybody
 *     where it names nobody; absent in revision 1, which left it to the reader
 */
@Revision("2")
public record DeadlineMissed(
        CaseId caseId,
        DeadlineId deadlineId,
        Instant due,
        @Nullable List<String> climbsTo) implements DeadlineEvent {

    public DeadlineMissed {
        climbsTo = climbsTo == null ? null : List.copyOf(climbsTo);
    }
}
