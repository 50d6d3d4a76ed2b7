package io.huiyin.server.matrix;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Permissions;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;

/**
 * A command or query somebody handles.
 *
 * @param handler one method that does
 */
record Message(Class<?> type, Method handler, boolean isCommand) {

    String name() {
        return type.getSimpleName();
    }

    /** The last part of the package: what it is about. */
    String about() {
        String home = type.getPackageName();
        return home.substring(home.lastIndexOf('.') + 1);
    }

    boolean isAllowedTo(Role role) {
        return Permissions.mayUse(type, role);
    }

    boolean namesItsRoles() {
        return type.isAnnotationPresent(AllowedRoles.class);
    }

    Optional<Scope> scope() {
        return Optional.ofNullable(type.getAnnotation(Within.class)).map(Within::value);
    }

    /** How a query is answered. */
    ResponseType<?> answer() {
        Type answer = handler.getGenericReturnType();
        if (answer instanceof ParameterizedType wrapped && wrapped.getRawType() == Optional.class) {
            return ResponseTypes.optionalInstanceOf(argumentOf(wrapped));
        }
        if (answer instanceof ParameterizedType many
                && Collection.class.isAssignableFrom((Class<?>) many.getRawType())) {
            return ResponseTypes.multipleInstancesOf(argumentOf(many));
        }
        if (answer instanceof ParameterizedType later && later.getRawType() == CompletableFuture.class) {
            return ResponseTypes.instanceOf(argumentOf(later));
        }
        return ResponseTypes.instanceOf(handler.getReturnType());
    }

    private static Class<?> argumentOf(ParameterizedType type) {
        return (Class<?>) type.getActualTypeArguments()[0];
    }

    @Override
    public String toString() {
        return name();
    }
}
