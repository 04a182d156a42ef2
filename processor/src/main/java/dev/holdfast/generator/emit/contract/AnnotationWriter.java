package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.holdfast.generator.emit.Constants;
import dev.holdfast.generator.emit.RuntimeTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds one annotation of a contract; members that say nothing are left out. Not safe for use by several threads. */
final class AnnotationWriter {
    private final AnnotationSpec.Builder annotation;

    private AnnotationWriter(String name) {
        this.annotation = AnnotationSpec.builder(RuntimeTypes.annotation(name));
    }

    static AnnotationWriter annotation(String name) {
        return new AnnotationWriter(name);
    }

    /** Adds a text, unless it is null. */
    AnnotationWriter text(String member, @Nullable String value) {
        if (value != null) {
            annotation.addMember(member, "$S", value);
        }
        return this;
    }

    /** Adds a text, unless it is null or what is meant when nothing is said. */
    AnnotationWriter text(String member, @Nullable String value, String unsaid) {
        return unsaid.equals(value) ? this : text(member, value);
    }

    /** Adds a list of texts, unless it is empty; one alone stands without braces. */
    AnnotationWriter texts(String member, List<String> values) {
        return list(member, values.stream().map(it -> CodeBlock.of("$S", it)).toList());
    }

    /** Adds a list of constants, unless it is empty; one alone stands without braces. */
    AnnotationWriter constants(String member, List<? extends Enum<?>> values) {
        return list(member, values.stream().map(it -> Constants.of(it)).toList());
    }

    /** Adds a list of annotations, unless it is empty; one alone stands without braces. */
    AnnotationWriter annotations(String member, List<AnnotationSpec> values) {
        return list(member, values.stream().map(it -> CodeBlock.of("$L", it)).toList());
    }

    /** Adds a truth, unless it is what is meant when nothing is said: false. */
    AnnotationWriter truth(String member, boolean value) {
        if (value) {
            annotation.addMember(member, "true");
        }
        return this;
    }

    /** Adds a number. */
    AnnotationWriter number(String member, int value) {
        annotation.addMember(member, "$L", value);
        return this;
    }

    /** Adds a number, unless it is what is meant when nothing is said. */
    AnnotationWriter number(String member, int value, int unsaid) {
        return value == unsaid ? this : number(member, value);
    }

    /** Adds a constant. */
    AnnotationWriter constant(String member, Enum<?> value) {
        annotation.addMember(member, Constants.of(value));
        return this;
    }

    /** Adds a constant, unless it is what is meant when nothing is said. */
    AnnotationWriter constant(String member, Enum<?> value, Enum<?> unsaid) {
        return value == unsaid ? this : constant(member, value);
    }

    AnnotationSpec write() {
        return annotation.build();
    }

    private AnnotationWriter list(String member, List<CodeBlock> values) {
        if (values.size() == 1) {
            annotation.addMember(member, values.get(0));
        } else if (!values.isEmpty()) {
            annotation.addMember(member, values.stream().collect(CodeBlock.joining(", ", "{", "}")));
        }
        return this;
    }
}
