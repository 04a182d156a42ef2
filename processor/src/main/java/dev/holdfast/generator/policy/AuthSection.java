package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How requests prove who sends them.
 *
 * @param scheme how the credential travels
 * @param secret the name of the secret that they prove it with
 * @param granted the scopes that the secret has; null if not stated
 * @param isAny whether any one of the scopes that the document lists together is enough
 * @param needs the scopes of operations of which the document says something else or nothing, by operationId
 * @param needsPlaces where these stand
 * @param place where the section begins
 */
public record AuthSection(
        Scheme scheme,
        Stated<String> secret,
        @Nullable List<Stated<String>> granted,
        boolean isAny,
        Map<String, List<String>> needs,
        Map<String, TextPlace> needsPlaces,
        TextPlace place) {
    /** Copies the collections. */
    public AuthSection {
        granted = granted == null ? null : List.copyOf(granted);
        needs = Map.copyOf(needs);
        needsPlaces = Map.copyOf(needsPlaces);
    }

    /** Where it is said how the credential travels. */
    public enum Way {
        /** By a security scheme of the document. */
        DOCUMENT,
        /** In {@code Authorization}, as bearer or basic. */
        HTTP,
        /** In a header of its own. */
        HEADER,
        /** In a query parameter. */
        QUERY
    }

    /**
     * How the credential travels.
     *
     * @param way where it is said
     * @param name the scheme of the document, {@code bearer} or {@code basic}, the header, or the parameter
     * @param place where it stands
     */
    public record Scheme(Way way, String name, TextPlace place) {
        static Scheme of(SourceValue value) {
            if (value instanceof SourceText text) {
                return new Scheme(Way.DOCUMENT, text.text(), text.place());
            }
            Map.Entry<String, SourceMap.Entry> only =
                    ((SourceMap) value).entries().entrySet().iterator().next();
            SourceText name = (SourceText) only.getValue().value();
            Way way = switch (only.getKey()) {
                case "http" -> Way.HTTP;
                case "header" -> Way.HEADER;
                default -> Way.QUERY;
            };
            return new Scheme(way, name.text(), name.place());
        }
    }

    static AuthSection of(Fields fields) {
        Scheme scheme = Scheme.of(fields.map().get("scheme").orElseThrow());
        List<Stated<String>> granted = fields.texts("granted").stream()
                .map(it -> new Stated<>(it.text(), it.place()))
                .toList();
        Map<String, List<String>> needs = new LinkedHashMap<>();
        Map<String, TextPlace> places = new LinkedHashMap<>();
        fields.map()
                .get("needs")
                .map(SourceMap.class::cast)
                .ifPresent(map -> map.entries().forEach((id, entry) -> {
                    needs.put(
                            id,
                            new Fields(map)
                                    .texts(id).stream().map(SourceText::text).toList());
                    places.put(id, entry.keyPlace());
                }));
        return new AuthSection(
                scheme,
                fields.text("secret"),
                fields.map().get("granted").isPresent() ? granted : null,
                fields.value("scopes", it -> it.equals("any"), false),
                needs,
                places,
                fields.place());
    }
}
