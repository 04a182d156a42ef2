package dev.holdfast.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The variables of the process; the only one that reads them. */
final class SystemEnvironment implements Function<String, @Nullable String> {
    @Override
    public @Nullable String apply(String variable) {
        return System.getenv(variable);
    }
}
