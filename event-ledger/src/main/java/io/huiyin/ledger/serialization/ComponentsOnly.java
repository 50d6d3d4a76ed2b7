package io.huiyin.ledger.serialization;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AccessorNamingStrategy;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.DefaultAccessorNamingStrategy;

/** Of a record only the components are stored, not methods that happen to look like getters. */
final class ComponentsOnly extends DefaultAccessorNamingStrategy.Provider {

    private static final long serialVersionUID = 1L;

    @Override
    public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass recordClass) {
        return new RecordComponents(config, recordClass);
    }

    private static final class RecordComponents extends DefaultAccessorNamingStrategy.RecordNaming {

        private final Set<String> components;

        RecordComponents(MapperConfig<?> config, AnnotatedClass recordClass) {
            super(config, recordClass);
            components = Arrays.stream(recordClass.getRawType().getRecordComponents())
                    .map(component -> component.getName())
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
            return components.contains(name) ? name : null;
        }

        @Override
        public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
            return null;
        }
    }
}
