package dev.holdfast.engine;

import dev.holdfast.annotation.ParameterStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the parts of a record are written into a query, a form or a multipart body: one style for all, and what differs by
 * the part's name on the wire. Immutable; each method returns another one.
 */
public final class Encodings {
    private final Encoding usual;
    private final Map<String, Encoding> parts;

    private Encodings(Encoding usual, Map<String, Encoding> parts) {
        this.usual = usual;
        this.parts = parts;
    }

    /** All parts in one style. */
    public static Encodings all(ParameterStyle style) {
        return new Encodings(new Encoding(style, false, ""), Map.of());
    }

    /** One part in another style. */
    public Encodings part(String name, ParameterStyle style) {
        return with(name, new Encoding(style, false, ""));
    }

    /** One part whose reserved characters stay as they are; in queries and forms. */
    public Encodings reserved(String name, ParameterStyle style) {
        return with(name, new Encoding(style, true, ""));
    }

    /** One part of a multipart body with a media type of its own. */
    public Encodings typed(String name, ParameterStyle style, String mediaType) {
        return with(name, new Encoding(style, false, mediaType));
    }

    Encoding of(String name) {
        return parts.getOrDefault(name, usual);
    }

    private Encodings with(String name, Encoding encoding) {
        Map<String, Encoding> more = new LinkedHashMap<>(parts);
        more.put(name, encoding);
        return new Encodings(usual, Collections.unmodifiableMap(more));
    }

    /**
     * How one part is written.
     *
     * @param style how a list or an object is
     * @param keepsReserved whether reserved characters stay as they are
     * @param mediaType what a part of a multipart body says it is; empty for what follows from its value
     */
    record Encoding(ParameterStyle style, boolean keepsReserved, String mediaType) {}
}
