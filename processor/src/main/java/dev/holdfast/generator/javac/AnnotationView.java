package dev.holdfast.generator.javac;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.TextException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** An annotation on an element: its values, each with its place. Texts that cannot be read become findings. */
final class AnnotationView {
    private static final Pattern BARE = Pattern.compile("[0-9][0-9_:.,]*|0+(\\.0+)?[/%A-Za-z]+");
    private final Element element;
    private final AnnotationMirror mirror;
    private final Diagnostics diagnostics;

    AnnotationView(Element element, AnnotationMirror mirror, Diagnostics diagnostics) {
        this.element = element;
        this.mirror = mirror;
        this.diagnostics = diagnostics;
    }

    /** The annotation of a type on an element. */
    static Optional<AnnotationView> find(
            Element element, Class<? extends Annotation> annotation, Diagnostics diagnostics) {
        return MoreElements.getAnnotationMirror(element, annotation)
                .toJavaUtil()
                .map(mirror -> new AnnotationView(element, mirror, diagnostics));
    }

    /** Where the annotation stands. */
    Origin origin() {
        return origin(new ElementPlace(element, mirror, null));
    }

    /** Where a value stands. */
    Origin origin(String member) {
        return origin(new ElementPlace(element, mirror, value(member)));
    }

    /** A text, or its default. */
    String text(String member) {
        return String.valueOf(value(member).getValue());
    }

    /** A text; null where it is empty. */
    @Nullable
    String textOrNull(String member) {
        String text = text(member);
        return text.isEmpty() ? null : text;
    }

    /** A number. */
    int number(String member) {
        return (Integer) value(member).getValue();
    }

    /** A truth value. */
    boolean isTrue(String member) {
        return (Boolean) value(member).getValue();
    }

    /** A constant. */
    <E extends Enum<E>> E constant(String member, Class<E> type) {
        return constant(value(member), type);
    }

    /** A list of constants. */
    <E extends Enum<E>> List<E> constants(String member, Class<E> type) {
        return values(member).stream().map(it -> constant(it, type)).toList();
    }

    /** A text that a parser understands; null where it is empty or cannot be read. */
    <T> @Nullable T parsed(String member, Function<String, T> parser) {
        return textOrNull(member) == null ? null : parsed(member, value(member), parser);
    }

    /** A list of texts that a parser understands; those that cannot be read are left out. */
    <T> List<T> allParsed(String member, Function<String, T> parser) {
        List<T> parsed = new ArrayList<>();
        for (AnnotationValue value : values(member)) {
            T one = parsed(member, value, parser);
            if (one != null) {
                parsed.add(one);
            }
        }
        return parsed;
    }

    /** A text that a parser understands, with its place; null where it is empty or cannot be read. */
    <T> @Nullable Setting<T> setting(String member, Function<String, T> parser) {
        T parsed = parsed(member, parser);
        return parsed == null ? null : new Setting<>(parsed, origin(member));
    }

    /** A type. */
    TypeMirror type(String member) {
        return (TypeMirror) value(member).getValue();
    }

    /** Annotations within this one. */
    List<AnnotationView> nested(String member) {
        return values(member).stream()
                .map(it -> new AnnotationView(element, (AnnotationMirror) it.getValue(), diagnostics))
                .toList();
    }

    private <T> @Nullable T parsed(String member, AnnotationValue value, Function<String, T> parser) {
        try {
            return parser.apply(String.valueOf(value.getValue()));
        } catch (TextException unreadable) {
            diagnostics.report(Diagnostic.of(
                            lacksUnit(value) ? Rule.UNITLESS_VALUE : Rule.INVALID_VALUE,
                            new ElementPlace(element, mirror, value),
                            member + " of @" + name() + ": " + unreadable.problem())
                    .fix("write " + unreadable.remedy()));
            return null;
        }
    }

    /** Whether a text that cannot be read is a bare number in one of its disguises, or nothing of something. */
    private static boolean lacksUnit(AnnotationValue value) {
        return BARE.matcher(String.valueOf(value.getValue())).matches();
    }

    private Origin origin(ElementPlace place) {
        return new Origin(place, "@" + name());
    }

    private String name() {
        return mirror.getAnnotationType().asElement().getSimpleName().toString();
    }

    private AnnotationValue value(String member) {
        return AnnotationMirrors.getAnnotationValue(mirror, member);
    }

    @SuppressWarnings("unchecked") // javax.lang.model.element.AnnotationValue#getValue says so of arrays
    private List<AnnotationValue> values(String member) {
        return (List<AnnotationValue>) value(member).getValue();
    }

    private static <E extends Enum<E>> E constant(AnnotationValue value, Class<E> type) {
        return Enum.valueOf(
                type, ((VariableElement) value.getValue()).getSimpleName().toString());
    }
}
