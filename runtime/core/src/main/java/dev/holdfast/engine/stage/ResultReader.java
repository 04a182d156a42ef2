package dev.holdfast.engine.stage;

import dev.holdfast.http.WireResponse;
import dev.holdfast.json.CodecException;
import org.jspecify.annotations.Nullable;

/** Reads the body of a successful answer. */
@FunctionalInterface
public interface ResultReader {
    /**
     * Reads it.
     *
     * @param response a success, complete
     * @return the result; null where there is nothing to read
     * @throws CodecException if the answer is not what the operation returns
     */
    @Nullable
    Object read(WireResponse response) throws CodecException;
}
