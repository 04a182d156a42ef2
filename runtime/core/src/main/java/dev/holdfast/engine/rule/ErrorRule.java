package dev.holdfast.engine.rule;

import dev.holdfast.client.ApiException;
import dev.holdfast.client.CallFailure;
import java.util.function.Function;

/**
 * Which exception failed calls throw.
 *
 * @param make makes it of the facts
 */
public record ErrorRule(Function<CallFailure, ? extends ApiException> make) {
    /** The exception of clients without one of their own. */
    public static final ErrorRule DEFAULT = new ErrorRule(ApiException::new);
}
