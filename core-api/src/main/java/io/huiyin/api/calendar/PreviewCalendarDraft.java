package io.huiyin.api.calendar;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/**
 * Asks what approving a draft would do to the cases that are open now; answered with an {@code
 * Optional<ChangePreview>}, empty when there is no such draft.
 *
 * @param draft its number
 */
@AllowedRoles({Role.SYSTEM, Role.SYSTEM_ADMIN, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
public record PreviewCalendarDraft(int draft) {}
