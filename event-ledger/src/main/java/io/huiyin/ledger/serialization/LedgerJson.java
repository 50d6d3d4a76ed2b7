package io.huiyin.ledger.serialization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The ledger's JSON. */
public final class LedgerJson {

    /** Reads and writes JSON with buffers that each thread keeps for itself. */
    static final JsonFactory BUFFERS_OF_THREADS = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private LedgerJson() {}

    /**
     * A mapper with the ledger's rules: records, their components in the order written; instants as ISO-8601 text; a
     * record whose only component is a text named {@code value} is that plain text; absent values left out; unknown
     * properties refused, and so is the absence of a component that a null-marked record does not call nullable; enums
     * by name.
     */
    public static JsonMapper mapper() {
        return applyTo(JsonMapper.builder()).build();
    }

    static JsonMapper.Builder applyTo(JsonMapper.Builder builder) {
        return builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .accessorNaming(new ComponentsOnly())
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredComponents()))
                .addModule(new PlainTextRecords())
                .addModule(new SimpleModule("plain-instants").addDeserializer(Instant.class, new PlainInstants()));
    }
}
