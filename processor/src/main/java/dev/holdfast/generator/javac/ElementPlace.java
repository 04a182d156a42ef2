package dev.holdfast.generator.javac;

import dev.holdfast.generator.diagnostic.Place;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * A place in a Java source, as javac knows it.
 *
 * @param element the element
 * @param annotation the annotation on it; null for the element itself
 * @param value the value in the annotation; null for the whole annotation
 */
record ElementPlace(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) implements Place {
    static ElementPlace of(Element element) {
        return new ElementPlace(element, null, null);
    }

    @Override
    public String key() {
        return key(element) + " " + annotation + " " + value;
    }

    private static String key(Element element) {
        Element owner = element.getEnclosingElement();
        return owner == null ? element.toString() : key(owner) + "/" + element;
    }

    /** The type, and the method where there is one, since the line is javac's to say. */
    @Override
    public String file() {
        String name = element.getSimpleName().toString();
        Element owner = element.getEnclosingElement();
        if (owner == null || owner.getKind() == ElementKind.PACKAGE) {
            return name;
        }
        return of(owner).file() + (element.getKind() == ElementKind.PARAMETER ? "(" + name + ")" : "." + name);
    }

    @Override
    public int line() {
        return 0;
    }

    @Override
    public int column() {
        return 0;
    }
}
