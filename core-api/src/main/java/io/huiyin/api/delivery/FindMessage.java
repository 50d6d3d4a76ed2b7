package io.huiyin.api.delivery;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/**
 * Asks for one message; answered with an {@code Optional<Message>}, empty when there is none or the asker may not see
 * it. Who sees only states gets no words; the words to a citizen come only for a while after {@link RevealMessage}.
 */
@AllowedRoles({
    Role.SYSTEM,
    Role.HANDLER,
    Role.HOTLINE_SUPERVISOR,
    Role.SECURITY_OFFICER,
    Role.REGULATOR,
    Role.SYSTEM_ADMIN
})
public record FindMessage(DeliveryId deliveryId) {}
