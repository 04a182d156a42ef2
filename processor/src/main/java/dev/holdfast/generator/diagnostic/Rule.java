package dev.holdfast.generator.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules; ids never change their meaning. */
public enum Rule {
    /** Fires when an operation has no call, attempt or connect timeout. */
    MISSING_TIMEOUT(Severity.ERROR, false),
    /** Fires when a duration, rate or size has no unit or is zero, or a timeout is over 24h. */
    UNITLESS_VALUE(Severity.ERROR, false),
    /** Fires when an attempt may take longer than the whole call. */
    ATTEMPT_OUTLIVES_CALL(Severity.ERROR, true),
    /** Fires when connecting may take as long as the whole attempt. */
    CONNECT_OUTLIVES_ATTEMPT(Severity.ERROR, true),
    /** Fires when an attempt can never start before the call ends. */
    RETRIES_OUTLIVE_CALL(Severity.ERROR, true),
    /** Fires when a selector matches no used operation. */
    SELECTOR_MATCHES_NOTHING(Severity.ERROR, true),
    /** Fires when the policy names an operation that the document lacks. */
    UNKNOWN_OPERATION(Severity.ERROR, true),
    /** Fires when two groups set one value differently for one operation. */
    GROUPS_DISAGREE(Severity.ERROR, true),
    /** Fires when groups override each other, or a group that does not exist. */
    OVER_CYCLE(Severity.ERROR, true),
    /** Fires when the policy says something that its schema does not know. */
    UNKNOWN_KEY(Severity.ERROR, false),
    /** Fires when a key stands twice in one map. */
    DUPLICATE_KEY(Severity.ERROR, false),
    /** Fires when a file cannot be read as YAML or JSON. */
    MALFORMED_FILE(Severity.ERROR, false),
    /** Fires when a value is not of the form that its key asks for. */
    INVALID_VALUE(Severity.ERROR, false),
    /** Fires when a key that cannot be left out is missing. */
    MISSING_KEY(Severity.ERROR, false),
    /** Fires when the document uses something that cannot be generated. */
    UNSUPPORTED_DOCUMENT(Severity.ERROR, true),
    /** Fires when two things would have the same name in Java. */
    NAME_COLLISION(Severity.ERROR, true),
    /** Fires when there is more than one attempt, without backoff or jitter. */
    RETRY_WITHOUT_JITTER(Severity.ERROR, false),
    /** Fires when there are more than five attempts. */
    TOO_MANY_ATTEMPTS(Severity.ERROR, false),
    /** Fires when there is more than one attempt, without a budget. */
    RETRY_WITHOUT_BUDGET(Severity.ERROR, true),
    /** Fires when a failure that repeating cannot change is retried. */
    RETRY_OF_PERMANENT_FAILURE(Severity.ERROR, false),
    /** Fires when an ambiguous failure of a write is retried without anything that makes it safe. */
    UNKEYED_RETRY(Severity.ERROR, false),
    /** Fires when a mutating operation has no idempotency plan. */
    MISSING_IDEMPOTENCY_PLAN(Severity.ERROR, false),
    /** Fires when a POST or PATCH is declared naturally idempotent without a reason. */
    NATURAL_NEEDS_REASON(Severity.ERROR, true),
    /** Fires when a repeat stands for success though the operation has a result, which nobody has then. */
    REPEAT_HAS_NO_RESULT(Severity.ERROR, false),
    /** Fires when a fallback is for an operation that returns nothing, a stream, or a page of a list. */
    FALLBACK_HAS_NO_RESULT(Severity.ERROR, false),
    /** Fires when an operation that changes something has a fallback. */
    FALLBACK_ON_CRITICAL_WRITE(Severity.ERROR, true),
    /** Fires when an earlier answer of any age may stand in for a new one. */
    CACHE_WITHOUT_AGE(Severity.ERROR, false),
    /** Fires when the base URL is not https. */
    CLEARTEXT_BASE_URL(Severity.ERROR, false),
    /** Fires when an operation has a server of its own that the policy does not name. */
    SERVER_IGNORED(Severity.ERROR, true),
    /** Fires when the provider may ask for a wait that leaves no time for an attempt. */
    RETRY_AFTER_NEVER_FITS(Severity.WARNING, true),
    /** Fires when an answer is read as it arrives and nothing says how long it may pause. */
    STREAM_WITHOUT_IDLE_TIMEOUT(Severity.WARNING, true),
    /** Fires when every value of a group is overridden. */
    SHADOWED_GROUP(Severity.WARNING, true),
    /** Fires when a write is declared to read without a reason. */
    SAFETY_CONTRADICTS_METHOD(Severity.WARNING, true),
    /** Fires when a success may say that it is none, and the policy does not look. */
    SUCCESS_MAY_HIDE_FAILURE(Severity.WARNING, true),
    /** Fires when two classes of failures match the same answer equally well. */
    ONE_STATUS_TWO_MEANINGS(Severity.ERROR, true),
    /** Fires when another version is asked for than the document describes. */
    VERSION_HEADER_DISAGREES(Severity.WARNING, true),
    /** Fires when a retry starts after the latency objective is lost. */
    RETRY_MISSES_LATENCY_GOAL(Severity.WARNING, true),
    /** Fires when a write has no plan that makes a repeat safe. */
    NOTHING_MAKES_IT_SAFE(Severity.WARNING, true),
    /** Fires when a key is made for each call although the business depends on it. */
    GENERATED_KEY_ON_CRITICAL_PATH(Severity.ERROR, true),
    /** Fires when the document declares an idempotency key and the policy ignores it. */
    UNUSED_PROVIDER_KEY(Severity.WARNING, true),
    /** Fires when a PUT that may create has no plan of its own. */
    PUT_MAY_CREATE(Severity.ERROR, true),
    /** Fires when a repeat of a write may be refused because the write was done. */
    REPEAT_LOOKS_LIKE_FAILURE(Severity.WARNING, true),
    /** Fires when an idempotency key may be longer than the provider takes. */
    KEY_TOO_LONG(Severity.ERROR, true),
    /** Fires when attempts may go on longer than the provider remembers their key. */
    KEY_OUTLIVED_BY_RETRIES(Severity.ERROR, false),
    /** Fires when nothing says how fast the provider may be called. */
    NO_LIMITS(Severity.WARNING, true),
    /** Fires when answers that are under way at once may take more than a GiB. */
    MEMORY_BOUND(Severity.WARNING, true),
    /** Fires when calls have no breaker. */
    NO_BREAKER(Severity.WARNING, true),
    /** Fires when the window of a breaker is shorter than two attempts. */
    WINDOW_TOO_SHORT(Severity.WARNING, true),
    /** Fires when a file holds what looks like a live key. */
    LITERAL_SECRET(Severity.ERROR, false),
    /** Fires when a static secret is never replaced. */
    STATIC_SECRET_WITHOUT_ROTATION(Severity.ERROR, false),
    /** Fires when nothing says how a secret is made worthless. */
    SECRET_WITHOUT_REVOCATION(Severity.WARNING, true),
    /** Fires when a credential may do more than the used operations need. */
    EXCESS_SCOPES(Severity.ERROR, true),
    /** Fires when a used operation needs what the credential may not do. */
    MISSING_SCOPE(Severity.ERROR, true),
    /** Fires when a value is looser than a floor allows. */
    LOOSENS_FLOOR(Severity.ERROR, true),
    /** Fires when the document asks for a credential and the policy has none. */
    MISSING_CREDENTIAL(Severity.ERROR, true),
    /** Fires when the document passes a credential as a parameter of each method. */
    CREDENTIAL_AS_PARAMETER(Severity.WARNING, true),
    /** Fires when an operation answers with redirects and the policy does not say whether to follow them. */
    REDIRECT_UNDECIDED(Severity.ERROR, true),
    /** Fires when an API key travels in the URL. */
    KEY_IN_QUERY(Severity.WARNING, true),
    /** Fires when the alert about a provider travels through that provider. */
    ALERTS_THROUGH_THE_PROVIDER(Severity.WARNING, true),
    /** Fires when a used operation is deprecated. */
    DEPRECATED_IN_USE(Severity.WARNING, true),
    /** Fires when the day of a waiver has passed. */
    WAIVER_EXPIRED(Severity.ERROR, false),
    /** Fires when a waiver hides no finding. */
    WAIVER_HIDES_NOTHING(Severity.WARNING, false),
    /** Fires when a rule that cannot be waived is, or one for longer than it may be. */
    WAIVER_NOT_ALLOWED(Severity.ERROR, false),
    /** Fires when there is no objective, nobody to tell, or no runbook. */
    NOBODY_IS_TOLD(Severity.ERROR, false),
    /** Fires when a path parameter has no argument, or an argument no place. */
    UNBOUND_PATH_PARAMETER(Severity.ERROR, false),
    /** Fires when an argument has a type that cannot be written to its place. */
    UNSUPPORTED_PARAMETER_TYPE(Severity.ERROR, false),
    /** Fires when a client interface is not of the form that an implementation needs. */
    INVALID_CLIENT(Severity.ERROR, false),
    /** Fires when generator, processor and runtime are of different versions. */
    VERSION_MISMATCH(Severity.ERROR, false);

    private final Severity severity;
    private final boolean waivable;

    Rule(Severity severity, boolean waivable) {
        this.severity = severity;
        this.waivable = waivable;
    }

    /** The name in messages, as in {@code MissingTimeout}. */
    public String id() {
        return Arrays.stream(name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The rule of a name in messages. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** What the rule does to a build unless a check says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Whether a policy may waive it. */
    public boolean isWaivable() {
        return waivable;
    }
}
