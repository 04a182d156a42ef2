package dev.holdfast.generator.resolve;

import java.util.Set;

/** Names that mean something else in generated code. */
final class NamesReserved {
    /** Keywords and literals, JLS 3.9 and 3.10, and words that are keywords somewhere. */
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends "
                            + "final finally float for goto if implements import instanceof int interface long native "
                            + "new package private protected public return short static strictfp super switch "
                            + "synchronized this throw throws transient try void volatile while true false null _ "
                            + "var yield record sealed permits non when")
                    .split(" ", -1));

    /** Methods of Object, which no component of a record (JLS 8.10.3) and no method without arguments may be called. */
    private static final Set<String> OBJECT_METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Types that generated code uses by their simple names. */
    private static final Set<String> TYPES = Set.of(
            ("Object String Integer Long Double Float Boolean Byte Short Character Number Math System Thread Runnable "
                            + "Process Record Enum Class Package Module Exception Error Throwable RuntimeException "
                            + "Override Deprecated Iterable Comparable Void FunctionalInterface SafeVarargs "
                            + "SuppressWarnings StringBuilder CharSequence AutoCloseable Cloneable Compiler "
                            + "List Map Set Optional OptionalInt OptionalLong Objects Function Supplier Consumer "
                            + "Collections UUID URI BigDecimal BigInteger LocalDate OffsetDateTime Duration Instant "
                            + "JsonNode JsonProperty JsonValue JsonCreator JsonInclude JsonDeserialize JsonAnyGetter "
                            + "JsonAnySetter TypeReference Nullable NullMarked "
                            + "Builder Reader Unknown Copies UnionReader "
                            + "Accept Answers ArrayStyle AtLeastOnce Auth BinaryContent Bulkhead "
                            + "CircuitBreaker Client Contract Cookie Credential Delete Encodings ErrorBodies "
                            + "ErrorBody ErrorText Errors Failures Fallback FixedHeader FixedHeaders FollowRedirects Form GeneratedByHoldfast "
                            + "Get Head Header Idempotent Jitter Json KeyForm KeyRules KeySource Multipart "
                            + "NaturallyIdempotent NotIdempotent OnServer Options Origin Paged PageStyle "
                            + "ParameterStyle PartEncoding PartOf Patch Path Post Put Queries Query Quota QuotaUnit Quotas "
                            + "RateLimit RawBody ReadOnly Repeats ResponseLimit Retry RetryAfter RetryBudget ServerUrl Streamed "
                            + "SuccessBodies SuccessBody Timeout Trace UserAgent Waived WaivedRules "
                            + "ApiException AttemptReport CallFailure CallOptions CallReport ClientConfig FailureClass "
                            + "Download EventStream Field IdempotencyKey Outcome Pages Response ResponseHeader Secret Served SharedState StopReason "
                            + "Engine Operation Provider KeyRule BreakerSpec LimitSpec PageSpec "
                            + "AsyncCalls AsyncOf AsyncTwin CompletableFuture")
                    .split(" ", -1));

    private NamesReserved() {}

    static Set<String> types() {
        return TYPES;
    }

    /** A name of a variable or method that is legal: one that is taken gets an underscore. */
    static String legal(String camelCase) {
        return KEYWORDS.contains(camelCase) || OBJECT_METHODS.contains(camelCase) ? camelCase + "_" : camelCase;
    }
}
