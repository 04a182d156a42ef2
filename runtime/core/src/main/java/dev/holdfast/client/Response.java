package dev.holdfast.client;

import dev.holdfast.http.WireHeaders;
import dev.holdfast.http.WireResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A result together with the answer that brought it.
 *
 * @param <T> the result
 * @param body the result; null where the operation returns nothing, or the answer has no content
 * @param answer the answer as it came
 * @param report what the call did
 */
public record Response<T extends @Nullable Object>(T body, WireResponse answer, CallReport report) {

    /** The status, 200 to 299 or 304. */
    public int status() {
        return answer.status();
    }

    /** The headers of the answer. */
    public WireHeaders headers() {
        return answer.headers();
    }

    /** A copy of the bytes that the result was read from; empty where there were none, or the result is a stream. */
    public byte[] raw() {
        return answer.body().clone();
    }

    /**
     * Runs any generated method and keeps the answer.
     *
     * <pre>{@code
     * Response<Refund> response = Response.of(options -> stripe.refunds().create(refund, key, options));
     * }</pre>
     *
     * @param call makes one call with the options that it is given; if it makes several, the last one is kept
     * @throws IllegalStateException if no call was made with these options, or only a fallback gave something
     * @throws ApiException if the call fails
     */
    public static <T extends @Nullable Object> Response<T> of(Function<CallOptions, T> call) {
        return of(CallOptions.none(), call);
    }

    /**
     * Runs any generated method with these options and keeps the answer.
     *
     * @param base the options of the call; its listener, if any, hears of the answer, too
     * @param call makes one call with the options that it is given
     * @throws IllegalStateException if no call was made with these options, or only a fallback gave something
     * @throws ApiException if the call fails
     */
    public static <T extends @Nullable Object> Response<T> of(CallOptions base, Function<CallOptions, T> call) {
        var capture = new Capture();
        T body = call.apply(base.heardBy(capture));
        return capture.with(body);
    }

    /** Remembers the last answer. */
    private static final class Capture implements CallListener {
        private @Nullable Response<Capture> last;

        @Override
        public void answered(WireResponse answer, CallReport report) {
            last = new Response<>(this, answer, report);
        }

        <T extends @Nullable Object> Response<T> with(T body) {
            var answer = last;
            if (answer == null) {
                throw new IllegalStateException(
                        "no answer came to a call with the options that Response.of gave: pass them"
                                + " on, as in Response.of(options -> client.get(id, options)); a fallback has no answer to keep");
            }
            return new Response<>(body, answer.answer(), answer.report());
        }
    }
}
