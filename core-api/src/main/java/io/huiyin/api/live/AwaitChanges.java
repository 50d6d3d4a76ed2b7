package io.huiyin.api.live;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks which of the cases that the asker may see have changed; answered with {@link Changes} as soon as any has, and
 * with none after some seconds without. Refused with {@link io.huiyin.api.refusal.RefusalCode#NO_LONGER_ENTITLED} when
 * something happens to the asker's account meanwhile: what the asker may see has to be looked at again.
 *
 * @param since the position up to which the asker knows; absent means now
 * @param goingOn whether the same asker was answered up to there just before, so that what happened to the account since
 *     then counts as well
 */
@AllowedRoles({
    Role.HOTLINE_AGENT,
    Role.HANDLER,
    Role.HOTLINE_SUPERVISOR,
    Role.SECURITY_OFFICER,
    Role.REGULATOR,
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN,
    Role.AUDITOR
})
@Within(Scope.THE_OWN_UNIT)
public record AwaitChanges(@Nullable Long since, boolean goingOn) {}
