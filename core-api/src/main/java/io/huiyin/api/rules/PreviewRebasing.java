package io.huiyin.api.rules;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/**
 * Asks what approving a re-basing would do to the cases that are open now; answered with an {@code
 * Optional<ChangePreview>}, empty when there is no such re-basing, or this node does not know its rule.
 *
 * @param rebasing its number
 */
@AllowedRoles({Role.SYSTEM, Role.SYSTEM_ADMIN, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
public record PreviewRebasing(int rebasing) {}
