package dev.holdfast.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.holdfast.engine.stage.ResultReader;
import dev.holdfast.http.EventFrames;
import dev.holdfast.http.MediaType;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.Codec;
import dev.holdfast.json.CodecException;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an operation returns.
 *
 * @param accept the {@code Accept} header
 * @param reader reads it
 */
record ResultForm(String accept, ResultReader reader) {
    private static final String JSON = "application/json";
    private static final String ANYTHING = "*/*";
    private static final int MOST_OF_A_NULL = 64;
    /** RFC 9110 s. 15.3.5, 15.3.6 and 15.4.5. */
    private static final Set<Integer> NO_CONTENT = Set.of(204, 205, 304);

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._-]+)", Pattern.CASE_INSENSITIVE);

    /** A JSON value; null if the provider answers 204, 205 or 304. */
    static ResultForm json(Codec codec, Type type) {
        return new ResultForm(JSON, response -> hasNoContent(response) ? null : readJson(codec, type, response));
    }

    /** A JSON list; empty if the provider answers 204, 205 or 304. */
    static ResultForm list(Codec codec, Class<?> element) {
        Type type = TypeFactory.defaultInstance().constructCollectionType(List.class, element);
        return new ResultForm(JSON, response -> hasNoContent(response) ? List.of() : readJson(codec, type, response));
    }

    /** Nothing, whatever the body holds. */
    static ResultForm nothing() {
        return new ResultForm(JSON, response -> null);
    }

    /** Text, in the charset that the answer names, else UTF-8. */
    static ResultForm text() {
        return new ResultForm(ANYTHING, ResultForm::text);
    }

    /** The bytes as they are. */
    static ResultForm bytes() {
        return new ResultForm(ANYTHING, WireResponse::body);
    }

    /** The body as it arrives, whatever it holds. */
    static ResultForm download() {
        return new ResultForm(ANYTHING, head -> null);
    }

    /** A stream of events, unless the provider says that it has no content. */
    static ResultForm events() {
        return new ResultForm(EventFrames.ACCEPT, head -> {
            if (!hasNoContent(head) && !EventFrames.areIn(MediaType.of(head.headers()))) {
                throw new CodecException("the answer is no stream of events by its Content-Type");
            }
            return null;
        });
    }

    /** One of several, by status. */
    static <T> ResultForm oneOf(Codec codec, Answers<T> answers) {
        return new ResultForm(JSON, response -> {
            Answers.Answer<T> answer = answers.of(response.status())
                    .orElseThrow(() -> new CodecException("no result is known for status " + response.status()));
            Type type = answer.type();
            if (type == null) {
                return answer.make().apply("");
            }
            return answer.make().apply(answer.isText() ? text(response) : readJson(codec, type, response));
        });
    }

    /** The same, but null where there is no content, whatever the status, or JSON's {@code null}. */
    ResultForm orNull() {
        return new ResultForm(accept, response -> isNull(response) ? null : reader.read(response));
    }

    private static boolean isNull(WireResponse response) {
        boolean mayBe = response.body().length < MOST_OF_A_NULL;
        String text = mayBe ? new String(response.body(), UTF_8).strip() : "?";
        return text.isEmpty() || text.equals("null");
    }

    private static String text(WireResponse response) {
        return new String(response.body(), charset(response));
    }

    ResultForm accepting(String media) {
        return new ResultForm(media, reader);
    }

    private static Object readJson(Codec codec, Type type, WireResponse response) throws CodecException {
        String media = MediaType.of(response.headers());
        if (!media.isEmpty() && !MediaType.isJson(media)) {
            throw new CodecException("the answer is not JSON by its Content-Type");
        }
        if (response.body().length == 0) {
            throw new CodecException("the answer has status " + response.status() + " and no content");
        }
        return codec.read(response.body(), type);
    }

    private static boolean hasNoContent(WireResponse response) {
        return response.body().length == 0 && NO_CONTENT.contains(response.status());
    }

    private static Charset charset(WireResponse response) {
        String contentType = response.headers().first("content-type").orElse("");
        Matcher named = CHARSET.matcher(contentType);
        return named.find() && Charset.isSupported(named.group(1)) ? Charset.forName(named.group(1)) : UTF_8;
    }
}
