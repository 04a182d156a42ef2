package dev.holdfast.engine.stage;

import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.http.WireResponse;
import dev.holdfast.resilience.Eligibility;
import dev.holdfast.resilience.Matrix;
import org.jspecify.annotations.Nullable;

/** Weighs what the provider itself says of another attempt. It may forbid one; it never makes an unsafe repeat safe. */
final class Advice {
    private final @Nullable String header;
    private final Matrix matrix;

    /**
     * Advice in a header.
     *
     * @param header its name; null for none
     * @param matrix what holds without advice
     */
    Advice(@Nullable String header, Matrix matrix) {
        this.header = header;
        this.matrix = matrix;
    }

    /** Whether the provider says not to send the request again. */
    boolean isAgainst(Failed failed) {
        return said(failed).equals("false");
    }

    /** Whether another attempt may follow, given what the provider says. */
    Eligibility weigh(Failed failed) {
        return said(failed).equals("true") ? matrix.advised(failed.failure()) : matrix.of(failed.failure());
    }

    private String said(Failed failed) {
        WireResponse response = failed.response();
        return header == null || response == null
                ? ""
                : response.headers().first(header).map(String::strip).orElse("");
    }
}
