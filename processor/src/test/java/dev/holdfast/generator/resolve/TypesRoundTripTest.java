package dev.holdfast.generator.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiSchema;
import dev.holdfast.generator.spec.ApiSpec;
import dev.holdfast.generator.spec.Documents;
import dev.holdfast.json.CodecException;
import dev.holdfast.json.JacksonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The law of types: what is generated for any schema compiles in silence, and JSON that the schema allows is written as it
 * was read.
 */
final class TypesRoundTripTest {
    private static final long SEED = 20_260_228;
    private static final int MANY = 40;
    private static final int FEW = 4;

    private final JacksonCodec codec = new JacksonCodec();

    @ParameterizedTest
    @ValueSource(strings = {"scalars", "enums", "objects", "lists", "unions", "names"})
    void holdsForEachFormOfSchema(String form) throws IOException {
        String document = SchemaForms.document(schemas(form));

        check(Documents.of(document), document, MANY);
    }

    @ParameterizedTest
    @ValueSource(ints = {130, 254, 300, 2_000, 2_001})
    void holdsForObjectsOfManyParts(int parts) {
        String document = SchemaForms.document(SchemaForms.wide(parts));

        check(Documents.of(document), document, FEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resend.yaml", "xero-accounting.yaml", "adyen-checkout-v71.json", "box.json", "figma.yaml"})
    void holdsForRealDocuments(String name) throws IOException {
        String specs = System.getProperty("holdfast.specs", "");
        assumeFalse(specs.isEmpty(), "no documents: run with -Dholdfast.specs=<directory>");

        check(Documents.real(name), Files.readString(Path.of(specs, name)), FEW);
    }

    private void check(Documents documents, String text, int times) {
        ApiSpec spec = documents.readAll();
        Set<String> names = new LinkedHashSet<>(spec.schemaNames());
        names.addAll(spec.schemas().keySet());
        NamesOfTypes javaNames = new NamesOfTypes(new JavaName("com.acme.shop", "AcmeClient"), List.of(), names);
        TypeResolver types = new TypeResolver(spec, javaNames);
        Map<String, TypeRef> roots = new LinkedHashMap<>();
        spec.schemas()
                .forEach((name, schema) -> roots.put(
                        name,
                        types.use(ApiSchema.reference(name, schema.place()), name)
                                .type()));
        GeneratedClasses classes = GeneratedClasses.of(types.types());
        SchemaDocument document = SchemaDocument.of(text);
        List<String> findings = new ArrayList<>();
        roots.forEach((name, type) -> {
            if (document.schemas().has(name)) {
                finding(document, name, classes.type(type), times).ifPresent(findings::add);
            }
        });
        assertThat(findings).as("seed %d", SEED).isEmpty();
    }

    private Optional<String> finding(SchemaDocument document, String name, Type type, int times) {
        SchemaValues values = new SchemaValues(document, SEED + name.hashCode());
        for (int time = 0; time < times; time++) {
            JsonNode value = values.of(document.reference(name));
            Optional<String> difference = value.isNull() ? Optional.empty() : difference(value, type);
            if (difference.isPresent()) {
                return Optional.of(name + ": " + difference.get() + " of " + value);
            }
        }
        return Optional.empty();
    }

    private Optional<String> difference(JsonNode value, Type type) {
        byte[] json = codec.write(value);
        try {
            byte[] again = codec.write(codec.<Object>read(json, type));
            return JsonDifference.between(codec.parse(json), codec.parse(again));
        } catch (CodecException unreadable) {
            return Optional.of(unreadable.getMessage());
        }
    }

    private static String schemas(String form) throws IOException {
        try (InputStream file = TypesRoundTripTest.class.getResourceAsStream("/types/" + form + ".yaml")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
