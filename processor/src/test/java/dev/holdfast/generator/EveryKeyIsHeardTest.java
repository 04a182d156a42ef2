package dev.holdfast.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceReader;
import dev.holdfast.generator.source.SourceResource;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No key of a policy is read and ignored: another value or another name changes what is generated, or is reported. */
final class EveryKeyIsHeardTest {
    private static final String DOCUMENT = "shop.yaml";
    private static final String POLICY = read("full.policy.yaml");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Pattern NUMBER = Pattern.compile("^[0-9]+");

    @Test
    void nothingIsFoundInTheWhole() {
        assertThat(generated(POLICY)).startsWith("nothing is wrong");
    }

    @TestFactory
    Stream<DynamicTest> aChangedValueShows() {
        String whole = generated(POLICY);
        return scalars().stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.name(), () -> assertThat(generated(it.changed())).isNotEqualTo(whole)));
    }

    private static List<Edit> scalars() {
        SourceValue root = SourceReader.forPolicies()
                .read("policy.yaml", POLICY.getBytes(StandardCharsets.UTF_8), new Diagnostics())
                .orElseThrow();
        List<Edit> edits = new ArrayList<>();
        collect("", root, edits);
        return edits;
    }

    private static void collect(String path, SourceValue value, List<Edit> edits) {
        if (value instanceof SourceText text) {
            edits.add(new Edit(
                    path + ": " + text.text(), text.place(), text.isQuoted(), text.text(), other(text.text())));
        } else if (value instanceof SourceList list) {
            list.items().forEach(it -> collect(path, it, edits));
        } else {
            ((SourceMap) value).entries().forEach((key, entry) -> {
                String line = POLICY.lines().toList().get(entry.keyPlace().line() - 1);
                boolean isQuoted = line.startsWith("\"", entry.keyPlace().column() - 1);
                edits.add(new Edit("key " + path + "." + key, entry.keyPlace(), isQuoted, key, key + "x"));
                collect(path + "." + key, entry.value(), edits);
            });
        }
    }

    /** A value of the same form, where there is one. */
    private static String other(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? (Long.parseLong(number.group()) + 1) + text.substring(number.end()) : text + "x";
    }

    /** All that comes of a policy, places aside, which move with the text. */
    private static String generated(String policy) {
        Map<String, String> files =
                Map.of("policy.yaml", policy, "base.yaml", "policy: v1\nkind: base\n", DOCUMENT, read(DOCUMENT));
        Diagnostics diagnostics = new Diagnostics();
        Optional<Generation> generation = new Generator(
                        name -> Optional.ofNullable(files.get(name)).map(it -> it.getBytes(StandardCharsets.UTF_8)),
                        "0.1.0",
                        TODAY)
                .generate(new GenerationRequest(DOCUMENT, "policy.yaml", "com.acme"), diagnostics);
        String found = diagnostics.all().stream().map(DiagnosticText::located).collect(Collectors.joining("\n"));
        String plans = generation.map(it -> it.plan() + "\n" + it.integration()).orElse("nothing");
        return (found.isEmpty() ? "nothing is wrong" : found) + plans.replaceAll("TextPlace\\[[^]]*]", "");
    }

    private static String read(String name) {
        return new String(SourceResource.read(EveryKeyIsHeardTest.class, "rules/" + name), StandardCharsets.UTF_8);
    }

    /** One value or key of the policy, and what stands there instead. */
    private record Edit(String name, TextPlace place, boolean isQuoted, String before, String after) {
        String changed() {
            List<String> lines = new ArrayList<>(POLICY.lines().toList());
            String line = lines.get(place.line() - 1);
            int start = place.column() - 1 + (isQuoted ? 1 : 0);
            assertThat(line.substring(start)).as(name).startsWith(before);
            lines.set(place.line() - 1, line.substring(0, start) + after + line.substring(start + before.length()));
            return String.join("\n", lines) + "\n";
        }
    }
}
