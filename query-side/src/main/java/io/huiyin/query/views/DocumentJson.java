package io.huiyin.query.views;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents of the reading side as JSON: instants as ISO-8601 text, ids as plain text, what is absent left out. Reading
 * fails on anything unknown, so that a document of another shape is noticed.
 */
public final class DocumentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new PlainValueRecords())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DocumentJson() {}

    /** A document as UTF-8 bytes. */
    public static byte[] write(Object document) {
        return MAPPER.writeValueAsBytes(document);
    }

    /**
     * A document read back.
     *
     * @throws IllegalStateException if the bytes hold something else
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (JacksonException notADocument) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read", notADocument);
        }
    }

    /** Records whose only component is a text named {@code value} are written as that text. */
    private static final class PlainValueRecords extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedMethod method
                    && method.getName().equals("value")
                    && isPlainValue(method.getDeclaringClass())) {
                return true;
            }
            return super.hasAsValue(config, annotated);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedConstructor constructor
                    && isPlainValue(constructor.getDeclaringClass())) {
                return JsonCreator.Mode.DELEGATING;
            }
            return super.findCreatorAnnotation(config, annotated);
        }

        private static boolean isPlainValue(Class<?> type) {
            if (!type.isRecord()) {
                return false;
            }
            RecordComponent[] components = type.getRecordComponents();
            return components.length == 1
                    && components[0].getName().equals("value")
                    && components[0].getType() == String.class;
        }
    }
}
