package io.huiyin.api;

import io.huiyin.api.account.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The roles that may send a command or ask a query. A message without it is refused to everybody but the system. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AllowedRoles {

    /** Who may; nobody when empty. */
    Role[] value();
}
