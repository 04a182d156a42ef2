package dev.holdfast.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.client.ApiException;
import dev.holdfast.http.WireHeaders;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.CodecException;
import java.util.Optional;

/** A body that the plan has, read as if the provider had sent it. */
final class ConstantFallback implements FallbackSource {
    private final WireResponse answer;
    private volatile boolean isChecked;

    ConstantFallback(String body) {
        this.answer = new WireResponse(200, WireHeaders.of(), body.getBytes(UTF_8), false);
    }

    /** With the first call, whether it needs the fallback or not: what cannot be read should not wait for an outage. */
    @Override
    public void check(ResultForm form) {
        if (isChecked) {
            return;
        }
        try {
            form.reader().read(answer);
        } catch (CodecException wrong) {
            throw new IllegalStateException(
                    "the constant of a fallback is not what its operation returns: " + wrong.getMessage(), wrong);
        }
        isChecked = true;
    }

    @Override
    public Optional<Found> find(WireRequest request, ResultForm form, ApiException failure) throws CodecException {
        return Optional.of(new Found(form.reader().read(answer), null));
    }
}
