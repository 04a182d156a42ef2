package dev.holdfast.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableAnyProperty;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads lists and maps that nobody can change, and keeps further parts of an object in their order. */
final class CollectionsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    CollectionsModule() {
        super("holdfast-collections");
        setDeserializers(new Unmodifiable());
        setDeserializerModifier(new Ordered());
    }

    /** Only what is declared as {@code List} or {@code Map}: who asks for an {@code ArrayList} gets one. */
    private static final class Unmodifiable extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonDeserializer<?> findCollectionDeserializer(
                CollectionType type,
                DeserializationConfig config,
                BeanDescription bean,
                @Nullable TypeDeserializer elementType,
                @Nullable JsonDeserializer<?> element) {
            JavaType plain = config.getTypeFactory().constructCollectionType(ArrayList.class, type.getContentType());
            return type.getRawClass() == List.class
                    ? new ClosingReader(plain, it -> Collections.unmodifiableList((List<?>) it))
                    : null;
        }

        @Override
        public @Nullable JsonDeserializer<?> findMapDeserializer(
                MapType type,
                DeserializationConfig config,
                BeanDescription bean,
                @Nullable KeyDeserializer key,
                @Nullable TypeDeserializer elementType,
                @Nullable JsonDeserializer<?> element) {
            JavaType plain = config.getTypeFactory()
                    .constructMapType(LinkedHashMap.class, type.getKeyType(), type.getContentType());
            return type.getRawClass() == Map.class
                    ? new ClosingReader(plain, it -> Collections.unmodifiableMap((Map<?, ?>) it))
                    : null;
        }
    }

    private static final class Ordered extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
            SettableAnyProperty further = builder.getAnySetter();
            boolean isComponent = further != null
                    && further.getParameterIndex() >= 0
                    && further.getProperty().getType().getRawClass() == Map.class;
            if (further != null && isComponent) {
                builder.setAnySetter(null); // it refuses to replace one
                builder.setAnySetter(new AdditionalProperty(further));
            }
            return builder;
        }
    }
}
