package dev.holdfast.example.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.client.BinaryContent;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.json.CodecException;
import dev.holdfast.json.JacksonCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of a request into the arguments of a method. */
final class JavaArguments {
    private static final JacksonCodec CODEC = new JacksonCodec(
            Json.mapper().registerModule(new SimpleModule().addDeserializer(BinaryContent.class, new ContentReader())));

    private final OperationPlan operation;
    private final RequestSample sample;

    JavaArguments(OperationPlan operation, RequestSample sample) {
        this.operation = operation;
        this.sample = sample;
    }

    @Nullable
    Object[] of(Type[] types) throws Mismatch {
        List<ArgumentPlan> plans = operation.arguments();
        @Nullable Object[] arguments = new Object[plans.size()];
        for (int index = 0; index < arguments.length; index++) {
            arguments[index] = argument(plans.get(index), types[index]);
        }
        return arguments;
    }

    private @Nullable Object argument(ArgumentPlan plan, Type type) throws Mismatch {
        if (plan instanceof ParameterPlan parameter) {
            JsonNode value = parameter(parameter);
            if (value == null && parameter.place() == ParameterPlace.PATH) {
                throw new Mismatch(
                        Fault.DOCUMENT, "the path has {" + parameter.wireName() + "}, which nobody declares");
            }
            return decoded(value, type, parameter.javaName());
        }
        if (plan instanceof BodyPlan body) {
            return decoded(sample.body(), type, body.javaName());
        }
        if (plan instanceof ArgumentPlan.Key) {
            return IdempotencyKey.of("corpus", operation.id());
        }
        return CallOptions.none();
    }

    private @Nullable JsonNode parameter(ParameterPlan plan) {
        String place = plan.place().name().toLowerCase(Locale.ROOT);
        if (!place.equals("queries")) {
            JsonNode value = sample.in(place).get(plan.wireName());
            // a parameter of the query that stands in the path's template
            return value == null && place.equals("path") ? sample.in("query").get(plan.wireName()) : value;
        }
        Set<String> bound = new HashSet<>();
        operation.parameters().stream()
                .filter(it -> it.place() == ParameterPlace.QUERY)
                .forEach(it -> bound.add(it.wireName()));
        ObjectNode object = Json.NODES.objectNode();
        sample.in("query").forEach((name, value) -> {
            if (!bound.contains(name)) {
                object.set(name, value);
            }
        });
        return object;
    }

    private @Nullable Object decoded(@Nullable JsonNode value, Type type, String name) throws Mismatch {
        if (value == null || value.isNull()) {
            return null;
        }
        if (type == byte[].class && value.isTextual()) {
            return value.asText().getBytes(StandardCharsets.UTF_8);
        }
        if (type == String.class && value.isContainerNode()) {
            return value.toString();
        }
        try {
            return CODEC.read(value.toString().getBytes(StandardCharsets.UTF_8), type);
        } catch (CodecException | RuntimeException failure) {
            throw new Mismatch(
                    Fault.OURS,
                    "the argument " + name + " cannot be made of " + JsonDifference.brief(value) + ": "
                            + failure.getMessage());
        }
    }

    /** A text of the document stands for a file with that content, and anything else for a file of JSON. */
    private static final class ContentReader extends StdDeserializer<BinaryContent> {
        private static final long serialVersionUID = 1;

        ContentReader() {
            super(BinaryContent.class);
        }

        @Override
        public BinaryContent deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode value = context.readTree(parser);
            String text = value.isTextual() ? value.asText() : value.toString();
            return BinaryContent.of(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
