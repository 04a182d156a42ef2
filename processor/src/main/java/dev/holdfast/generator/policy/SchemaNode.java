package dev.holdfast.generator.policy;

import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the schema says of one value: the keywords of a place in it, references followed. */
final class SchemaNode {
    private static final String DEFINITIONS = "#/$defs/";

    private final SourceMap document;
    private final SourceMap keywords;

    private SchemaNode(SourceMap document, SourceMap keywords) {
        this.document = document;
        this.keywords = keywords;
    }

    /** The node of some keywords; what stands beside a {@code $ref} goes before what it names. */
    static SchemaNode of(SourceMap document, SourceMap keywords) {
        Optional<String> reference = text(keywords, "$ref");
        if (reference.isEmpty()) {
            return new SchemaNode(document, keywords);
        }
        SourceMap target = of(document, definition(document, reference.get())).keywords;
        Map<String, SourceMap.Entry> merged = new LinkedHashMap<>(target.entries());
        merged.putAll(keywords.entries());
        merged.remove("$ref");
        return new SchemaNode(document, new SourceMap(merged, keywords.place()));
    }

    /** The kinds of value. */
    enum Kind {
        TEXT,
        LIST,
        MAP
    }

    /** Which kind of value this asks for; a choice asks for none. */
    Kind kind() {
        return switch (text("type").orElse("")) {
            case "object" -> Kind.MAP;
            case "array" -> Kind.LIST;
            default -> Kind.TEXT;
        };
    }

    /** The keywords as they stand, for those who check that all of them are understood. */
    SourceMap keywords() {
        return keywords;
    }

    /** What one of which must fit; empty if there is no choice. */
    List<SchemaNode> alternatives() {
        return list("oneOf").stream().map(it -> of(document, (SourceMap) it)).toList();
    }

    /** The names of the keys that are known. */
    Set<String> keys() {
        return map("properties").map(it -> it.entries().keySet()).orElse(Set.of());
    }

    /** What the value of a key must be; nothing if the key is unknown. */
    Optional<SchemaNode> key(String name) {
        Optional<SchemaNode> known =
                map("properties").flatMap(it -> it.get(name)).map(it -> of(document, (SourceMap) it));
        return known.isPresent() ? known : map("additionalProperties").map(it -> of(document, it));
    }

    /** What each item of a list must be. */
    Optional<SchemaNode> items() {
        return map("items").map(it -> of(document, it));
    }

    /** The texts that are allowed; empty if any is. */
    List<String> allowed() {
        return text("const").map(List::of).orElseGet(() -> texts("enum"));
    }

    /** The types of a scalar, as in {@code string} or {@code integer}. */
    List<String> types() {
        return text("type").map(List::of).orElseGet(() -> texts("type"));
    }

    /** Keys that must be there. */
    List<String> required() {
        return texts("required");
    }

    /** Keys, texts and kinds that the language has and this version does not. */
    List<String> notYet() {
        return texts("x-not-yet");
    }

    /** Whether no message may show the value, since what stands there by mistake may be a secret. */
    boolean isNeverShown() {
        return text("x-never-shown").isPresent();
    }

    /** The first example. */
    Optional<SourceValue> example() {
        return list("examples").stream().findFirst();
    }

    /** A keyword whose value is text. */
    Optional<String> text(String keyword) {
        return text(keywords, keyword);
    }

    /** A keyword whose value is a whole number. */
    Optional<Long> number(String keyword) {
        return text(keyword).map(Long::parseLong);
    }

    private List<String> texts(String keyword) {
        return list(keyword).stream().map(it -> ((SourceText) it).text()).collect(Collectors.toList());
    }

    private List<SourceValue> list(String keyword) {
        return keywords.get(keyword)
                .filter(SourceList.class::isInstance)
                .map(it -> ((SourceList) it).items())
                .orElse(List.of());
    }

    private Optional<SourceMap> map(String keyword) {
        return keywords.get(keyword).filter(SourceMap.class::isInstance).map(SourceMap.class::cast);
    }

    private static Optional<String> text(SourceMap map, String keyword) {
        return map.get(keyword).filter(SourceText.class::isInstance).map(it -> ((SourceText) it).text());
    }

    private static SourceMap definition(SourceMap document, String reference) {
        return document.get("$defs")
                .map(SourceMap.class::cast)
                .filter(it -> reference.startsWith(DEFINITIONS))
                .flatMap(it -> it.get(reference.substring(DEFINITIONS.length())))
                .map(SourceMap.class::cast)
                .orElseThrow(() -> new IllegalStateException("the schema has no " + reference));
    }
}
