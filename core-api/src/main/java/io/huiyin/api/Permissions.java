package io.huiyin.api;

import io.huiyin.api.account.Role;
import java.util.List;

/** Who may send which message: the one decision behind every door of the house. */
public final class Permissions {

    private Permissions() {}

    /**
     * Whether a role may send a command or ask a query. Deny by default: a message that names no roles is the system's
     * alone.
     *
     * @param message the class of the command or query
     */
    public static boolean mayUse(Class<?> message, Role role) {
        AllowedRoles allowed = message.getAnnotation(AllowedRoles.class);
        return allowed == null ? role == Role.SYSTEM : List.of(allowed.value()).contains(role);
    }
}
