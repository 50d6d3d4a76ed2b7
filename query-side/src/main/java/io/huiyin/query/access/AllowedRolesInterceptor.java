package io.huiyin.query.access;

import io.huiyin.api.Permissions;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.util.Optional;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/** Refuses every query whose asker's role it does not name, and every query that names no asker. */
public final class AllowedRolesInterceptor implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    private static final String NOBODY = "-";

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        QueryMessage<?, ?> query = unitOfWork.getMessage();
        String role = Optional.ofNullable(query.getMetaData().get(Envelope.ROLE))
                .map(Object::toString)
                .orElse(NOBODY);
        if (!isKnown(role) || !Permissions.mayUse(query.getPayloadType(), Role.valueOf(role))) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_ROLE, role);
        }
        return chain.proceed();
    }

    private static boolean isKnown(String role) {
        for (Role known : Role.values()) {
            if (known.name().equals(role)) {
                return true;
            }
        }
        return false;
    }
}
