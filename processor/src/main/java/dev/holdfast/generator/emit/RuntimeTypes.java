package dev.holdfast.generator.emit;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that generated code names. */
public final class RuntimeTypes {
    /** {@code Engine}. */
    public static final ClassName ENGINE = engine("Engine");

    /** {@code Operation}. */
    public static final ClassName OPERATION = engine("Operation");

    /** {@code AsyncCalls}. */
    public static final ClassName ASYNC_CALLS = engine("AsyncCalls");

    /** {@code CompletableFuture}. */
    public static final ClassName COMPLETABLE_FUTURE = ClassName.get("java.util.concurrent", "CompletableFuture");

    /** {@code Provider}. */
    public static final ClassName PROVIDER = engine("Provider");

    /** {@code Answers}. */
    public static final ClassName ANSWERS = engine("Answers");

    /** {@code BreakerSpec}. */
    public static final ClassName BREAKER_SPEC = engine("BreakerSpec");

    /** {@code LimitSpec}. */
    public static final ClassName LIMIT_SPEC = engine("LimitSpec");

    /** {@code PageSpec}. */
    public static final ClassName PAGE_SPEC = engine("PageSpec");

    /** {@code KeyRule}. */
    public static final ClassName KEY_RULE = engine("KeyRule");

    /** {@code CallOptions}. */
    public static final ClassName CALL_OPTIONS = client("CallOptions");

    /** {@code ClientConfig}. */
    public static final ClassName CLIENT_CONFIG = client("ClientConfig");

    /** {@code IdempotencyKey}. */
    public static final ClassName IDEMPOTENCY_KEY = client("IdempotencyKey");

    /** {@code BinaryContent}. */
    public static final ClassName BINARY_CONTENT = client("BinaryContent");

    /** {@code Encodings}. */
    public static final ClassName ENCODINGS = engine("Encodings");

    /** {@code Response}. */
    public static final ClassName RESPONSE = client("Response");

    /** A result that may stand in for another. */
    public static final ClassName SERVED = client("Served");

    /** {@code Pages}. */
    public static final ClassName PAGES = client("Pages");

    /** {@code ResponseHeader}. */
    public static final ClassName RESPONSE_HEADER = client("ResponseHeader");

    /** {@code ApiException}. */
    public static final ClassName API_EXCEPTION = client("ApiException");

    /** {@code CallFailure}. */
    public static final ClassName CALL_FAILURE = client("CallFailure");

    /** {@code Field}. */
    public static final ClassName FIELD = client("Field");

    /** {@code ClearedByEmptyText}. */
    public static final ClassName CLEARED_BY_EMPTY_TEXT = client("ClearedByEmptyText");

    /** {@code FailureClass}. */
    public static final ClassName FAILURE_CLASS = client("FailureClass");

    /** {@code UnionReader}. */
    public static final ClassName UNION_READER = ClassName.get("dev.holdfast.json", "UnionReader");

    /** {@code Copies}. */
    public static final ClassName COPIES = ClassName.get("dev.holdfast.json", "Copies");

    /** {@code Nullable}. */
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    /** {@code TypeReference}. */
    public static final ClassName TYPE_REFERENCE = ClassName.get("com.fasterxml.jackson.core.type", "TypeReference");

    /** {@code JsonNode}. */
    public static final ClassName JSON_NODE = ClassName.get("com.fasterxml.jackson.databind", "JsonNode");

    private RuntimeTypes() {}

    /** An annotation of a contract. */
    public static ClassName annotation(String name) {
        return ClassName.get("dev.holdfast.annotation", name);
    }

    /** A Jackson annotation. */
    public static ClassName jackson(String name) {
        return ClassName.get("com.fasterxml.jackson.annotation", name);
    }

    private static ClassName engine(String name) {
        return ClassName.get("dev.holdfast.engine", name);
    }

    private static ClassName client(String name) {
        return ClassName.get("dev.holdfast.client", name);
    }
}
