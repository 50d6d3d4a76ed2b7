package io.huiyin.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How far a command or query reaches for those who may send it; without it, the whole house. A message that a role bound
 * to a unit may send says it expressly.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Within {

    /** The scope. */
    Scope value();
}
