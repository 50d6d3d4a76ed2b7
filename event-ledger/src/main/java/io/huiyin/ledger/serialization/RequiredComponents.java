package io.huiyin.ledger.serialization;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** In null-marked packages a record component must be there unless it is declared nullable. */
final class RequiredComponents extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter
                && parameter.getOwner() instanceof AnnotatedConstructor constructor
                && isOfNullMarkedRecord(constructor)) {
            return !isNullable(constructor, parameter.getIndex());
        }
        return null;
    }

    private static boolean isOfNullMarkedRecord(AnnotatedConstructor constructor) {
        Class<?> type = constructor.getDeclaringClass();
        return type.isRecord() && type.getPackage().isAnnotationPresent(NullMarked.class);
    }

    private static boolean isNullable(AnnotatedConstructor constructor, int index) {
        return constructor.getAnnotated().getAnnotatedParameterTypes()[index].isAnnotationPresent(Nullable.class);
    }
}
