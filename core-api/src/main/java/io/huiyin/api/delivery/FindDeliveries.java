package io.huiyin.api.delivery;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of messages, without what they say; answered with a {@link DeliveryPage}. Whoever belongs to a unit
 * sees what concerns that unit, the latest first.
 *
 * @param after the cursor of the page before; absent for the first
 * @param size 1 to 100
 */
@AllowedRoles({
    Role.SYSTEM,
    Role.HANDLER,
    Role.HOTLINE_SUPERVISOR,
    Role.SECURITY_OFFICER,
    Role.REGULATOR,
    Role.SYSTEM_ADMIN
})
public record FindDeliveries(DeliveryList list, @Nullable String after, int size) {}
