package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.Map;

/**
 * How requests prove who sends them.
 *
 * @param scheme how the credential travels
 * @param secret the name of the secret that they prove it with
 * @param place where the section begins
 */
public record AuthSection(Scheme scheme, Stated<String> secret, TextPlace place) {
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
        return new AuthSection(scheme, fields.text("secret"), fields.place());
    }
}
