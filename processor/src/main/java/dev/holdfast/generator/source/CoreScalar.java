package dev.holdfast.generator.source;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a scalar is by YAML 1.2's core schema, which JSON is a part of (YAML 1.2.2 section 10.3). */
public final class CoreScalar {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final int MOST_DIGITS = 100;

    private CoreScalar() {}

    /** A {@code String}, {@code Boolean}, {@code Long} or {@code BigDecimal}; null for null. */
    public static @Nullable Object of(SourceText scalar) {
        return scalar.isQuoted() ? scalar.text() : plain(scalar.text());
    }

    /** Whether a scalar is null. */
    public static boolean isNull(SourceText scalar) {
        return !scalar.isQuoted() && plain(scalar.text()) == null;
    }

    private static @Nullable Object plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> isNumber(text) ? number(text) : text;
        };
    }

    private static boolean isNumber(String text) {
        return text.length() <= MOST_DIGITS
                && "+-.0123456789".indexOf(text.charAt(0)) >= 0
                && NUMBER.matcher(text).matches();
    }

    private static Object number(String text) {
        return INTEGER.matcher(text).matches() ? (Object) Long.parseLong(text) : new BigDecimal(text);
    }
}
