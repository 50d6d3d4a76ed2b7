package io.huiyin.ledger.serialization;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** A record whose only component is a text named {@code value} is written and read as that text, also as a map key. */
final class PlainTextRecords extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainTextRecords() {
        super("plain-text-records");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Writers());
        context.addKeySerializers(new KeyWriters());
        context.addDeserializers(new Readers());
        context.addKeyDeserializers(PlainTextRecords::findKeyReader);
    }

    private static boolean isPlainText(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getName().equals("value")
                && components[0].getType() == String.class;
    }

    private static @Nullable KeyDeserializer findKeyReader(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return isPlainText(type.getRawClass()) ? new KeyReader(new Text(type.getRawClass())) : null;
    }

    private static final class Writers extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.Value format) {
            return isPlainText(type.getRawClass()) ? new Writer(new Text(type.getRawClass())) : null;
        }
    }

    private static final class KeyWriters extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.Value format) {
            return isPlainText(type.getRawClass()) ? new KeyWriter(new Text(type.getRawClass())) : null;
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return isPlainText(type.getRawClass()) ? new Reader(new Text(type.getRawClass())) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
            return isPlainText(valueType);
        }
    }

    private static final class Writer extends StdScalarSerializer<Object> {
        private final Text text;

        Writer(Text text) {
            super(Object.class);
            this.text = text;
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(text.of(value));
        }
    }

    private static final class KeyWriter extends StdScalarSerializer<Object> {
        private final Text text;

        KeyWriter(Text text) {
            super(Object.class);
            this.text = text;
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeName(text.of(value));
        }
    }

    private static final class Reader extends StdScalarDeserializer<Object> {
        private final Text text;

        Reader(Text text) {
            super(text.type());
            this.text = text;
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue()
                    || parser.currentToken().isNumeric()
                    || parser.currentToken().isBoolean()) {
                return context.handleUnexpectedToken(context.constructType(text.type()), parser);
            }
            return text.read(parser.getString(), context);
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Text text;

        KeyReader(Text text) {
            this.text = text;
        }

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) {
            return text.read(key, context);
        }
    }

    /** The one component of such a record. */
    private static final class Text {
        private final Class<?> type;
        private final Constructor<?> constructor;
        private final Method accessor;

        Text(Class<?> type) {
            this.type = type;
            try {
                constructor = type.getDeclaredConstructor(String.class);
                accessor = type.getDeclaredMethod("value");
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException("Not a record of one text: " + type, e);
            }
            constructor.setAccessible(true);
            accessor.setAccessible(true);
        }

        Class<?> type() {
            return type;
        }

        String of(Object value) {
            try {
                return (String) accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("The text of " + type + " cannot be read", e);
            }
        }

        @Nullable
        Object read(String text, DeserializationContext context) {
            try {
                return constructor.newInstance(text);
            } catch (InvocationTargetException e) {
                return context.handleInstantiationProblem(type, text, e.getCause());
            } catch (ReflectiveOperationException e) {
                return context.handleInstantiationProblem(type, text, e);
            }
        }
    }
}
