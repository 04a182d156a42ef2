package dev.holdfast.generator.javac;

import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.Encoding;
import dev.holdfast.generator.plan.Encodings;
import dev.holdfast.generator.plan.ParameterPlace;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads how an argument and its parts are written. */
final class EncodingReader {
    private EncodingReader() {}

    static Encodings parameter(AnnotationView view, ParameterPlace place) {
        ParameterStyle style = view.constant("style", ParameterStyle.class);
        boolean reserved = place == ParameterPlace.QUERY && view.isTrue("reserved");
        return new Encodings(
                new Encoding(style, reserved, ""), place == ParameterPlace.QUERIES ? parts(view) : Map.of());
    }

    static Encodings body(AnnotationView view, BodyKind kind) {
        return switch (kind) {
            case FORM -> new Encodings(Encoding.in(view.constant("style", ParameterStyle.class)), parts(view));
            case MULTIPART -> new Encodings(Encoding.in(kind.usualStyle()), parts(view));
            case JSON, TEXT, BINARY -> Encodings.all(kind.usualStyle());
        };
    }

    private static Map<String, Encoding> parts(AnnotationView view) {
        Map<String, Encoding> parts = new LinkedHashMap<>();
        for (AnnotationView part : view.nested("parts")) {
            Encoding encoding = new Encoding(
                    part.constant("style", ParameterStyle.class), part.isTrue("reserved"), part.text("type"));
            parts.put(part.text("name"), encoding);
        }
        return parts;
    }
}
