package dev.holdfast.generator.overlay;

import dev.holdfast.generator.source.CoreScalar;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The values that conditions compare: texts, {@code Boolean}, {@code BigDecimal} and {@link #NULL}. */
final class PathScalars {
    /** JSON's null, which is a value. */
    static final Object NULL = new Object();

    private PathScalars() {}

    /** A scalar of the tree; maps and lists as they are. */
    static Object of(SourceValue value) {
        return value instanceof SourceText text ? of(CoreScalar.of(text)) : value;
    }

    private static Object of(@Nullable Object scalar) {
        if (scalar instanceof Long number) {
            return number(number);
        }
        return scalar == null ? NULL : scalar;
    }

    static Object number(long number) {
        return BigDecimal.valueOf(number);
    }

    static Optional<String> text(Optional<Object> value) {
        return value.filter(String.class::isInstance).map(String.class::cast);
    }

    /** RFC 9535 section 2.4.4: the characters of a text, the entries of a map, the items of a list. */
    static Optional<Object> length(Object value) {
        if (value instanceof String text) {
            return Optional.of(number(text.codePointCount(0, text.length())));
        }
        if (value instanceof SourceMap map) {
            return Optional.of(number(map.entries().size()));
        }
        return value instanceof SourceList list
                ? Optional.of(number(list.items().size()))
                : Optional.empty();
    }

    /** RFC 9535 section 2.3.5.2.2: nothing equals nothing. */
    static boolean equal(Optional<Object> one, Optional<Object> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() == other.isEmpty();
        }
        return equal(one.get(), other.get());
    }

    private static boolean equal(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        if (one instanceof SourceList list && other instanceof SourceList another) {
            return equal(list, another);
        }
        if (one instanceof SourceMap map && other instanceof SourceMap another) {
            return equal(map, another);
        }
        return one.equals(other);
    }

    private static boolean equal(SourceList one, SourceList other) {
        boolean isEqual = one.items().size() == other.items().size();
        for (int index = 0; isEqual && index < one.items().size(); index++) {
            isEqual = equal(of(one.items().get(index)), of(other.items().get(index)));
        }
        return isEqual;
    }

    private static boolean equal(SourceMap one, SourceMap other) {
        return one.entries().keySet().equals(other.entries().keySet())
                && one.entries().entrySet().stream()
                        .allMatch(it -> equal(
                                Optional.of(of(it.getValue().value())),
                                other.get(it.getKey()).map(PathScalars::of)));
    }

    /** Numbers and texts only: RFC 9535 section 2.3.5.2.2. */
    static boolean less(Optional<Object> one, Optional<Object> other) {
        Object left = one.orElse(NULL);
        Object right = other.orElse(NULL);
        if (left instanceof BigDecimal number && right instanceof BigDecimal another) {
            return number.compareTo(another) < 0;
        }
        return left instanceof String text && right instanceof String another && text.compareTo(another) < 0;
    }

    static boolean matches(String text, String expression, boolean isWhole) {
        try {
            var matcher = Pattern.compile(expression).matcher(text);
            return isWhole ? matcher.matches() : matcher.find();
        } catch (PatternSyntaxException broken) {
            return false; // RFC 9535 section 2.4.6: no expression, no match
        }
    }
}
