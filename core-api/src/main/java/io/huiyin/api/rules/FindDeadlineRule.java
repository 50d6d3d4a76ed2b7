package io.huiyin.api.rules;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;

/**
 * Asks what a deadline rule says, in use or remembered; answered with an {@code Optional<DeadlineRuleView>}, empty when
 * the house knows none of that name and version.
 *
 * @param reference the rule and its version, for instance {@code complaint-reply@1}
 * @param deadline the deadline whose step is meant, by its name within its case
 */
@AllowedRoles({
    Role.SYSTEM,
    Role.HOTLINE_AGENT,
    Role.HANDLER,
    Role.HOTLINE_SUPERVISOR,
    Role.SECURITY_OFFICER,
    Role.REGULATOR
})
@Within(Scope.THE_HOUSE)
public record FindDeadlineRule(String reference, String deadline) {}
