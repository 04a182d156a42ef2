package dev.holdfast.generator.emit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.palantir.javapoet.CodeBlock;
import dev.holdfast.annotation.Credential;
import dev.holdfast.annotation.Jitter;
import dev.holdfast.annotation.KeyForm;
import dev.holdfast.annotation.KeySource;
import dev.holdfast.annotation.PageStyle;
import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.client.FailureClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Constants of the runtime and of Jackson, written bare: their names are unique over all enums that generated code uses. */
public final class Constants {
    /** The enums whose constants are written bare. */
    public static final List<Class<? extends Enum<?>>> ENUMS = List.of(
            ParameterStyle.class,
            Credential.class,
            Jitter.class,
            KeyForm.class,
            KeySource.class,
            PageStyle.class,
            FailureClass.class,
            JsonInclude.Include.class);

    private Constants() {}

    /** The names that are written bare. */
    static Set<String> names() {
        return ENUMS.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    /** The names of the constants that are written bare, by the full name of their type. */
    static Map<String, Set<String>> byType() {
        return ENUMS.stream()
                .collect(Collectors.toMap(
                        Class::getCanonicalName,
                        type -> Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.toSet())));
    }

    /** A constant. */
    public static CodeBlock of(Enum<?> constant) {
        // JavaPoet knows a member that may be imported only by its place in the format, right behind the type
        return CodeBlock.of("$T." + constant.name(), constant.getDeclaringClass());
    }

    /** The constants that a source names behind their types. */
    static List<Enum<?>> namedIn(String source) {
        List<Enum<?>> named = new ArrayList<>();
        for (Class<? extends Enum<?>> type : ENUMS) {
            if (source.contains(type.getSimpleName() + ".")) {
                Arrays.stream(type.getEnumConstants())
                        .filter(it -> source.contains(type.getSimpleName() + "." + it.name()))
                        .forEach(named::add);
            }
        }
        return named;
    }
}
