package io.huiyin.ledger.serialization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.MetaDataDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

/** Axon's Jackson 3 serializer under stable names instead of class names. */
public final class LedgerSerializer extends Jackson3Serializer {

    /** Axon's own types that pass through the serializer; they are never stored in the ledger under these names. */
    private static final List<Class<?>> AXONS_OWN = List.of(
            MetaData.class,
            GlobalSequenceTrackingToken.class,
            ReplayToken.class,
            MergedTrackingToken.class,
            MultiSourceTrackingToken.class,
            GapAwareTrackingToken.class,
            ConfigToken.class);

    private static final String METADATA = MetaData.class.getName();

    private final Map<String, Class<?>> classes;
    private final Map<Class<?>, SerializedType> types;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final JsonMapper mapper;
    private final ObjectWriter writer;

    private LedgerSerializer(Jackson3Serializer.Builder builder, Map<String, Class<?>> classes) {
        super(builder);
        this.mapper = mapperOfThreads();
        this.writer = mapper.writer();
        this.classes = classes;
        this.types = classes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, this::serializedType));
    }

    /**
     * A serializer for these types, for metadata and for tracking tokens. Everything else is refused with a
     * {@link SerializationException}, when written and when read. A type's revision is that of its {@code @Revision}.
     *
     * @param stableNames every stored type by its stable name
     * @throws IllegalArgumentException if two names stand for the same class
     */
    public static Serializer of(Map<String, Class<?>> stableNames) {
        Map<String, Class<?>> classes = new HashMap<>(
                AXONS_OWN.stream().collect(Collectors.toMap(Class::getName, Function.<Class<?>>identity())));
        classes.putAll(stableNames);
        if (classes.values().stream().distinct().count() < classes.size()) {
            throw new IllegalArgumentException("Two stable names stand for the same class");
        }
        return new LedgerSerializer(builder().jsonMapperBuilderCustomizer(LedgerSerializer::configure), classes);
    }

    /** Axon's own mapper, but one whose buffers stay with their thread instead of going round among all. */
    private static JsonMapper mapperOfThreads() {
        JsonMapper.Builder builder = JsonMapper.builder(LedgerJson.BUFFERS_OF_THREADS)
                .addModule(new SimpleModule("metadata").addDeserializer(MetaData.class, new MetaDataDeserializer()));
        configure(builder);
        return builder.build();
    }

    private static void configure(JsonMapper.Builder builder) {
        // Axon's wrapped tokens name the class of what they wrap; Jackson 3 wants to be told which classes that may be.
        LedgerJson.applyTo(builder)
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.eventhandling.")
                        .allowIfSubType(String.class)
                        .build());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so declared in Axon's interface
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        MetaData texts = serialized.getData() instanceof byte[] bytes
                        && METADATA.equals(serialized.getType().getName())
                ? TextMetaData.read(bytes)
                : null;
        return texts == null ? super.deserialize(serialized) : (T) texts;
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        ObjectReader known = readers.get(type);
        return known != null ? known : readers.computeIfAbsent(type, mapper::readerFor);
    }

    @Override
    protected ObjectWriter getWriter() {
        return writer;
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        Class<?> known = classes.get(type.getName());
        if (known == null) {
            throw new SerializationException("No type is known under the stored name " + type.getName());
        }
        return known;
    }

    @Override
    @SuppressWarnings("rawtypes") // so declared in Axon's interface
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.TYPE || type == Void.class) {
            return SerializedType.emptyType();
        }
        SerializedType known = types.get(type);
        if (known == null) {
            throw new SerializationException("No stable name is known for " + type.getName());
        }
        return known;
    }

    private SerializedType serializedType(Map.Entry<String, Class<?>> entry) {
        return new SimpleSerializedType(entry.getKey(), getRevisionResolver().revisionOf(entry.getValue()));
    }
}
