package dev.holdfast.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.engine.stage.ResultReader;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.Codec;
import dev.holdfast.json.CodecException;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._-]+)", Pattern.CASE_INSENSITIVE);

    /** A JSON value; null if the provider answers 204 or 304. */
    static ResultForm json(Codec codec, Type type) {
        return new ResultForm(JSON, response -> hasNoContent(response) ? null : readJson(codec, type, response));
    }

    /** A JSON list; empty if the provider answers 204 or 304. */
    static ResultForm list(Codec codec, Type type) {
        return new ResultForm(JSON, response -> hasNoContent(response) ? List.of() : readJson(codec, type, response));
    }

    /** Nothing, whatever the body holds. */
    static ResultForm nothing() {
        return new ResultForm(JSON, response -> null);
    }

    /** Text, in the charset that the answer names, else UTF-8. */
    static ResultForm text() {
        return new ResultForm(ANYTHING, response -> new String(response.body(), charset(response)));
    }

    /** The bytes as they are. */
    static ResultForm bytes() {
        return new ResultForm(ANYTHING, WireResponse::body);
    }

    private static Object readJson(Codec codec, Type type, WireResponse response) throws CodecException {
        String contentType = response.headers().first("content-type").orElse(JSON);
        if (!isJson(contentType)) {
            throw new CodecException("the answer is not JSON by its Content-Type");
        }
        if (response.body().length == 0) {
            throw new CodecException("the answer has status " + response.status() + " and no content");
        }
        return codec.read(response.body(), type);
    }

    private static boolean hasNoContent(WireResponse response) {
        return response.body().length == 0 && (response.status() == 204 || response.status() == 304);
    }

    private static boolean isJson(String contentType) {
        String media = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return media.equals(JSON) || media.endsWith("+json");
    }

    private static Charset charset(WireResponse response) {
        String contentType = response.headers().first("content-type").orElse("");
        Matcher named = CHARSET.matcher(contentType);
        return named.find() && Charset.isSupported(named.group(1)) ? Charset.forName(named.group(1)) : UTF_8;
    }
}
