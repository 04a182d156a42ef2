package dev.holdfast.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceReader;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Overlay 1.0 on a small document. */
final class OverlayTest {
    private static final String DOCUMENT = """
            info: { title: Shop }
            tags: [{ name: a }]
            paths:
              /a: { get: { operationId: getA, deprecated: true }, post: { operationId: makeA } }
              /b: { get: { operationId: getB } }
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $.info                               | update: { title: Store, version: 2 } | info: {title: Store, version: 2}
            $.info                               | remove: true                         | -
            $.tags                               | update: { name: b }                  | tags: [{name: a}, {name: b}]
            $.tags                               | update: [{ name: b }, { name: c }]   | tags: [{name: a}, {name: b}, {name: c}]
            $['paths']['/b'].get                 | update: { x: 1 }                     | /b: {get: {operationId: getB, x: 1}}
            $.paths['/a'].post                   | remove: true                         | /a: {get: {operationId: getA, deprecated: true}}
            $.paths[?(@.post)]                   | update: { y: 1 }                     | post: {operationId: makeA}, y: 1}
            $.paths.*[?(@.deprecated == true)]   | remove: true                         | /a: {post: {operationId: makeA}}
            $..[?(@.operationId == 'getB')]      | update: { z: 1 }                     | /b: {get: {operationId: getB, z: 1}}
            $.paths[?@.post && !@.put].get       | update: { w: 1 }                     | deprecated: true, w: 1}
            $                                    | update: { info: { version: 3 } }     | info: {title: Shop, version: 3}
            """)
    void changesWhatItTargets(String target, String change, String expected) {
        String text = text(apply("actions: [{ target: \"" + target + "\", " + change + " }]"));

        assertThat(lines()).isEmpty();
        if (expected.equals("-")) {
            assertThat(text).doesNotContain("info");
        } else {
            assertThat(text).contains(expected);
        }
    }

    @Test
    void appliesActionsInOrder() {
        SourceValue changed = apply("""
                actions:
                  - { target: $.info, update: { contact: { name: n } } }
                  - { target: $.info.contact, update: { email: e } }
                  - { target: $.paths, remove: true }
                """);

        assertThat(text(changed)).isEqualTo("{info: {title: Shop, contact: {name: n, email: e}}, tags: [{name: a}]}");
    }

    @Test
    void keepsThePlacesOfBothFiles() {
        SourceMap changed = (SourceMap) apply("actions: [{ target: $.info, update: { version: 2 } }]");
        SourceMap info = (SourceMap) changed.get("info").orElseThrow();

        assertThat(info.get("title").orElseThrow().place().shortForm()).isEqualTo("api.yaml:1");
        assertThat(info.get("version").orElseThrow().place().shortForm()).isEqualTo("fix.yaml:2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actions: [{ target: $.nothing, remove: true }]   | [INVALID] target $.nothing matches nothing in the document
            actions: [{ target: $.info.title, update: {} }]  | [INVALID] target $.info.title names a scalar: update the map that holds it
            actions: [{ target: $, remove: true }]           | [INVALID] target $ would remove the whole document
            actions: [{ update: {} }]                        | [INVALID] an action has no target
            actions: [{ target: $.info }]                    | [INVALID] the action on $.info has neither update nor remove: true
            actions: []                                      | [INVALID] this overlay has no list of actions
            """)
    void saysWhatIsWrong(String actions, String message) {
        apply(actions);

        assertThat(lines()).singleElement().asString().endsWith(message.replace("[INVALID]", "[InvalidValue]"));
    }

    @Test
    void aBrokenPathIsAnErrorWithItsPlace() {
        apply("actions: [{ target: \"$.paths[?(\", remove: true }]");

        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("fix.yaml:[2,21] [InvalidValue] target $.paths[?( is no JSONPath");
    }

    private SourceValue apply(String actions) {
        SourceValue document = read("api.yaml", DOCUMENT);
        Optional<Overlay> overlay =
                new OverlayReader(diagnostics).read(read("fix.yaml", "overlay: 1.0.0\n" + actions + "\n"));
        return overlay.map(it -> it.applyTo(document, diagnostics)).orElse(document);
    }

    private static SourceValue read(String name, String text) {
        return SourceReader.forDocuments().read(name, text, new Diagnostics()).orElseThrow();
    }

    private List<String> lines() {
        return diagnostics.all().stream()
                .map(it -> DiagnosticText.located(it).lines().findFirst().orElseThrow())
                .toList();
    }

    private static String text(SourceValue value) {
        if (value instanceof SourceMap map) {
            return map.entries().entrySet().stream()
                    .map(it -> it.getKey() + ": " + text(it.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof SourceList list
                ? list.items().stream().map(OverlayTest::text).collect(Collectors.joining(", ", "[", "]"))
                : ((SourceText) value).text();
    }
}
