package dev.holdfast.engine.stage;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A secret in a variable of the environment.
 *
 * @param name the secret's name
 * @param variable the variable's name
 * @param environment the variables' values
 */
record EnvironmentSecret(String name, String variable, Function<String, @Nullable String> environment)
        implements SecretSource {
    @Override
    public String read(Duration most) throws SecretUnavailable {
        String value = environment.apply(variable);
        if (value == null || value.isBlank()) {
            throw new SecretUnavailable("secret " + name + ": environment variable " + variable + " is not set");
        }
        return value.strip();
    }
}
