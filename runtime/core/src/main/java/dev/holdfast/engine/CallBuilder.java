package dev.holdfast.engine;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.client.ApiException;
import dev.holdfast.client.BinaryContent;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.Download;
import dev.holdfast.client.EventStream;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.client.Response;
import dev.holdfast.client.Served;
import dev.holdfast.engine.rule.StreamRule;
import dev.holdfast.engine.stage.StreamRequest;
import dev.holdfast.json.Codec;
import dev.holdfast.resilience.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call: what the arguments of a method put into the request, then {@code send}. Used by one thread, once.
 *
 * <p>Values of the path, the query, headers and cookies are written as their JSON is, in a style. A null query value,
 * header, cookie or body is left out. Whatever the caller got wrong is an {@link IllegalArgumentException} that names the
 * argument, before anything is sent; every failed call throws the provider's subclass of {@link ApiException}.
 *
 * <p>A JSON result is null if the provider answers with 204, 205 or 304, which have no content; a list is empty then. Any
 * other success without content is a failure that says so, unless {@link #orNull} expects it.
 */
public final class CallBuilder {
    private final PreparedOperation prepared;
    private final Codec codec;
    private final RequestParts parts;
    private final long began;
    private CallOptions options = CallOptions.none();
    private @Nullable IdempotencyKey key;
    private String accept = "";
    private boolean mayBeNull;
    private @Nullable StandIn standIn;

    CallBuilder(PreparedOperation prepared) {
        this.prepared = prepared;
        this.codec = prepared.surroundings().codec();
        this.parts = new RequestParts(codec);
        this.began = prepared.surroundings().config().time().ticker().nanos();
    }

    /** A value of the path; never null. */
    public CallBuilder path(String name, @Nullable Object value) {
        return path(name, value, ParameterStyle.COMMA);
    }

    /** A value of the path; a list or an object is written in this style. */
    public CallBuilder path(String name, @Nullable Object value, ParameterStyle style) {
        parts.path(name, value, style);
        return this;
    }

    /** A value of the query; a list is repeated. */
    public CallBuilder query(String name, @Nullable Object value) {
        return query(name, value, ParameterStyle.REPEATED);
    }

    /** A value of the query; a list or an object is written in this style. */
    public CallBuilder query(String name, @Nullable Object value, ParameterStyle style) {
        parts.query(name, value, Encodings.all(style));
        return this;
    }

    /** A value of the query whose reserved characters stay as they are, but those that would end it. */
    public CallBuilder reservedQuery(String name, @Nullable Object value, ParameterStyle style) {
        parts.query(name, value, Encodings.all(style).reserved(name, style));
        return this;
    }

    /** Values of the query: the properties of a record, lists and objects in this style. */
    public CallBuilder queries(@Nullable Object values, ParameterStyle style) {
        return queries(values, Encodings.all(style));
    }

    /** Values of the query: the properties of a record, each as it is encoded. */
    public CallBuilder queries(@Nullable Object values, Encodings encodings) {
        parts.queries(values, encodings);
        return this;
    }

    /** A header; a list or an object is written with commas. */
    public CallBuilder header(String name, @Nullable Object value) {
        return header(name, value, ParameterStyle.COMMA);
    }

    /** A header; a list or an object is written in this style. */
    public CallBuilder header(String name, @Nullable Object value, ParameterStyle style) {
        parts.header(name, value, style);
        return this;
    }

    /** A cookie, percent-encoded; a list is several cookies. */
    public CallBuilder cookie(String name, @Nullable Object value) {
        return cookie(name, value, ParameterStyle.REPEATED);
    }

    /** A cookie, percent-encoded; a list or an object is written in this style. */
    public CallBuilder cookie(String name, @Nullable Object value, ParameterStyle style) {
        parts.cookie(name, value, style);
        return this;
    }

    /** The body as JSON. */
    public CallBuilder json(@Nullable Object body) {
        return json(body, "application/json");
    }

    /** The body as JSON of this media type. */
    public CallBuilder json(@Nullable Object body, String mediaType) {
        parts.json(body, mediaType);
        return this;
    }

    /** The body as a form: the properties of a record, lists and objects in this style. */
    public CallBuilder form(@Nullable Object body, ParameterStyle style) {
        return form(body, Encodings.all(style));
    }

    /** The body as a form: the properties of a record, each as it is encoded. */
    public CallBuilder form(@Nullable Object body, Encodings encodings) {
        parts.form(body, encodings);
        return this;
    }

    /** The body in parts: the properties of a record, {@link BinaryContent} among them as files. */
    public CallBuilder multipart(@Nullable Object body) {
        return multipart(body, "multipart/form-data", Encodings.all(ParameterStyle.REPEATED));
    }

    /** The body in parts of this media type: the properties of a record, each as it is encoded. */
    public CallBuilder multipart(@Nullable Object body, String mediaType, Encodings encodings) {
        parts.multipart(body, mediaType, encodings);
        return this;
    }

    /** The body as text of this media type, in UTF-8. */
    public CallBuilder text(@Nullable String body, String mediaType) {
        parts.text(body, mediaType);
        return this;
    }

    /** The body as it is, of its own media type or else of this one. */
    public CallBuilder content(@Nullable BinaryContent body, String mediaType) {
        parts.content(body, mediaType);
        return this;
    }

    /** The key that names the deed. */
    public CallBuilder key(IdempotencyKey key) {
        this.key = requireNonNull(key, "key");
        return this;
    }

    /** What this call does differently. */
    public CallBuilder options(CallOptions options) {
        this.options = requireNonNull(options, "options");
        return this;
    }

    /** Asks for these media types instead of those that the result has by itself. */
    public CallBuilder accept(String media) {
        this.accept = requireNonNull(media, "media");
        return this;
    }

    /** The result may be nothing: JSON's {@code null}, or no content whatever the status. */
    public CallBuilder orNull() {
        this.mayBeNull = true;
        return this;
    }

    /** The body as JSON, with true where a JSON pointer leads, whatever stands there. */
    public CallBuilder jsonWithTrue(@Nullable Object body, String pointer) {
        return json(JsonSwitch.on(body == null ? null : codec.tree(body), pointer));
    }

    /** Sends so, and gives what the plan has in place of an answer that does not come. */
    public <T extends @Nullable Object> Served<T> orFallback(Function<CallBuilder, T> send) {
        standIn = prepared.standIn();
        return standIn.serve(() -> send.apply(this));
    }

    /** Sends, reads one of several results by status. */
    public <T> T sendOneOf(Answers<T> answers) {
        return sendResponseOneOf(answers).body();
    }

    /** Sends, reads one of several results by status, and keeps the answer. */
    public <T> Response<T> sendResponseOneOf(Answers<T> answers) {
        return exchange(ResultForm.oneOf(codec, answers));
    }

    /** Sends, and leaves the body to the caller as it arrives. */
    public Download sendDownload() {
        return stream(false).download(parts, key, asked(ResultForm.download()));
    }

    /** Sends, and reads events as JSON values as they arrive, up to the one that holds the end; empty for no such one. */
    public <T> EventStream<T> sendEvents(Class<T> type, String end) {
        return stream(true).events(parts, key, asked(ResultForm.events()), new EventReader.Form(codec, type, end));
    }

    /** Sends, and reads events as JSON values of a generic type as they arrive. */
    public <T> EventStream<T> sendEvents(TypeReference<T> type, String end) {
        return stream(true)
                .events(parts, key, asked(ResultForm.events()), new EventReader.Form(codec, type.getType(), end));
    }

    private StreamSender stream(boolean isEndless) {
        StreamRule rule = prepared.plan().stream();
        var bounds = new StreamRequest(rule.firstEvent(), rule.idle(), until(rule.total()), isEndless);
        CallSender sender = new CallSender(
                prepared, options, until(prepared.plan().timeout().call()), null);
        return new StreamSender(sender, bounds, prepared.plan().mostBytes());
    }

    /** Sends, and reads a JSON value. */
    public <T> T send(Class<T> type) {
        return this.<T>exchange(ResultForm.json(codec, type)).body();
    }

    /** Sends, and reads a JSON value of a generic type. */
    public <T> T send(TypeReference<T> type) {
        return this.<T>exchange(ResultForm.json(codec, type.getType())).body();
    }

    /** Sends, and reads a JSON list. */
    public <E> List<E> sendList(Class<E> element) {
        return sendResponseList(element).body();
    }

    /** Sends, and reads nothing. */
    public void sendNothing() {
        sendResponseNothing();
    }

    /** Sends, and reads text. */
    public String sendText() {
        return sendResponseText().body();
    }

    /** Sends, and reads bytes. */
    public byte[] sendBytes() {
        return sendResponseBytes().body();
    }

    /** Sends, reads a JSON value, and keeps the answer. */
    public <T> Response<T> sendResponse(Class<T> type) {
        return exchange(ResultForm.json(codec, type));
    }

    /** Sends, reads a JSON value of a generic type, and keeps the answer. */
    public <T> Response<T> sendResponse(TypeReference<T> type) {
        return exchange(ResultForm.json(codec, type.getType()));
    }

    /** Sends, reads a JSON list, and keeps the answer. */
    public <E> Response<List<E>> sendResponseList(Class<E> element) {
        return exchange(ResultForm.list(codec, element));
    }

    /** Sends, reads nothing, and keeps the answer. */
    public Response<@Nullable Void> sendResponseNothing() {
        return exchange(ResultForm.nothing());
    }

    /** Sends, reads text, and keeps the answer. */
    public Response<String> sendResponseText() {
        return exchange(ResultForm.text());
    }

    /** Sends, reads bytes, and keeps the answer. */
    public Response<byte[]> sendResponseBytes() {
        return exchange(ResultForm.bytes());
    }

    private <T extends @Nullable Object> Response<T> exchange(ResultForm form) {
        Deadline deadline = until(prepared.plan().timeout().call());
        return new CallSender(prepared, options, deadline, standIn).send(parts, key, asked(form));
    }

    private ResultForm asked(ResultForm form) {
        ResultForm nullable = mayBeNull ? form.orNull() : form;
        return accept.isEmpty() ? nullable : nullable.accepting(accept);
    }

    private Deadline until(Duration planned) {
        return prepared.until(planned, options, began);
    }
}
