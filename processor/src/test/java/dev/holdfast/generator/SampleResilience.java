package dev.holdfast.generator;

import static dev.holdfast.generator.SampleSettings.setting;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.annotation.KeyForm;
import dev.holdfast.annotation.KeySource;
import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.plan.BreakerPlan;
import dev.holdfast.generator.plan.BudgetPlan;
import dev.holdfast.generator.plan.BulkheadPlan;
import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.KeyRules;
import dev.holdfast.generator.plan.LimitPlan;
import dev.holdfast.generator.plan.MatrixOverrides;
import dev.holdfast.generator.plan.QuotaPlan;
import dev.holdfast.generator.plan.RepeatsPlan;
import dev.holdfast.generator.plan.ResiliencePlan;
import dev.holdfast.generator.plan.RetryAfterPlan;
import dev.holdfast.generator.plan.RetryPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.text.Backoff;
import dev.holdfast.text.BudgetRule;
import dev.holdfast.text.Condition;
import dev.holdfast.text.Durations;
import dev.holdfast.text.Rate;
import dev.holdfast.text.Size;
import dev.holdfast.text.Slow;
import dev.holdfast.text.StatusPattern;
import dev.holdfast.text.Trip;
import dev.holdfast.text.WebOrigin;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds rules for calls that break no rule of ours: up to three attempts within 20s. A test changes one thing. */
public final class SampleResilience {
    /** How the sample provider treats keys. */
    public static final KeyRules KEYS = new KeyRules(
            "Idempotency-Key",
            KeyForm.RAW,
            200,
            Duration.ofHours(24),
            Duration.ofMinutes(5),
            List.of(StatusPattern.parse("2xx"), StatusPattern.parse("402")),
            "idempotent-replayed");

    private Setting<String> call = setting("20s");
    private Setting<String> attempt = setting("6s");
    private Setting<String> connect = setting("1s");
    private Setting<Integer> attempts = setting(3);
    private @Nullable Setting<Backoff> backoff = setting(Backoff.parse("250ms..2s x2"));
    private @Nullable Setting<Jitter> jitter = setting(Jitter.FULL);
    private @Nullable Setting<BudgetPlan> budget = setting(new BudgetPlan("provider", BudgetRule.parse("10% + 1/s")));
    private MatrixOverrides overrides = MatrixOverrides.none();
    private @Nullable Idempotency idempotency;
    private String bucket = "provider";
    private @Nullable Setting<String> advice;
    private @Nullable Setting<List<WebOrigin>> redirects;
    private @Nullable Setting<List<QuotaPlan>> quotas;
    private @Nullable Setting<RepeatsPlan> repeats;
    private @Nullable Setting<FallbackPlan> fallback;
    private int replicas = 1;
    private @Nullable String firstEvent;
    private @Nullable String idle;
    private @Nullable String stream;
    private @Nullable Setting<String> deadlineHeader;

    /** The plan of a write whose caller gives the key. */
    public static Idempotency keyed() {
        return new Idempotency.Keyed(KeySource.CALLER, KEYS, SampleSettings.origin(30, "group writes"));
    }

    /** A plan without a key. */
    public static Idempotency keyless(Idempotency.Kind kind, @Nullable String because) {
        return new Idempotency.Keyless(kind, because, SampleSettings.origin(31, "operation"));
    }

    /** The timeouts; an empty text is none. */
    public SampleResilience timeouts(String ofCall, String ofAttempt, String ofConnect) {
        return timeouts(setting(ofCall), setting(ofAttempt), setting(ofConnect));
    }

    /** The timeouts with their places; an empty text is none. */
    public SampleResilience timeouts(Setting<String> ofCall, Setting<String> ofAttempt, Setting<String> ofConnect) {
        this.call = ofCall;
        this.attempt = ofAttempt;
        this.connect = ofConnect;
        return this;
    }

    /** The times of a streamed answer; null is none. */
    public SampleResilience stream(@Nullable String first, @Nullable String perByte, @Nullable String all) {
        this.firstEvent = first;
        this.idle = perByte;
        this.stream = all;
        return this;
    }

    /** The header that says how much time is left. */
    public SampleResilience deadlineHeader(String name) {
        this.deadlineHeader = setting(name);
        return this;
    }

    /** How many attempts there may be. */
    public SampleResilience attempts(int number) {
        return attempts(setting(number));
    }

    /** How many attempts there may be. */
    public SampleResilience attempts(Setting<Integer> number) {
        this.attempts = number;
        return this;
    }

    /** The waits; null for none. */
    public SampleResilience backoff(@Nullable String text) {
        this.backoff = text == null ? null : setting(Backoff.parse(text), 28, "defaults");
        return this;
    }

    /** How waits are spread; null for not said. */
    public SampleResilience jitter(@Nullable Jitter value) {
        this.jitter = value == null ? null : setting(value);
        return this;
    }

    /** Retries without bounds. */
    public SampleResilience withoutBudget() {
        this.budget = null;
        return this;
    }

    /** What differs from the matrix. */
    public SampleResilience never(FailureClass... failures) {
        this.overrides =
                new MatrixOverrides(List.of(failures), List.of(), List.of(), setting("stored 500s are replayed"));
        return this;
    }

    /** What differs from the matrix. */
    public SampleResilience once(FailureClass... failures) {
        this.overrides =
                new MatrixOverrides(List.of(), List.of(failures), List.of(), setting("it was tried", 40, "op"));
        return this;
    }

    /** What differs from the matrix. */
    public SampleResilience also(FailureClass... failures) {
        this.overrides =
                new MatrixOverrides(List.of(), List.of(), List.of(failures), setting("it was tried", 40, "op"));
        return this;
    }

    /** What makes a repeat safe; null for nothing said. */
    public SampleResilience idempotency(@Nullable Idempotency plan) {
        this.idempotency = plan;
        return this;
    }

    /** The header with the provider's advice. */
    public SampleResilience advice(String header) {
        this.advice = setting(header);
        return this;
    }

    /** Redirects are followed on the origin that is called, and to these. */
    public SampleResilience redirects(String... origins) {
        this.redirects = setting(Stream.of(origins).map(WebOrigin::parse).toList());
        return this;
    }

    /** The provider's own counters. */
    public SampleResilience quotas(QuotaPlan... counters) {
        this.quotas = setting(List.of(counters));
        return this;
    }

    /** What a further attempt sees if an earlier one did the deed. */
    public SampleResilience repeats(String done, boolean isUnknown) {
        this.repeats = setting(new RepeatsPlan(Condition.parse(done), isUnknown));
        return this;
    }

    /** What takes the place of an answer that does not come. */
    public SampleResilience fallback(FallbackPlan plan) {
        this.fallback = setting(plan);
        return this;
    }

    /** How many processes share the limit. */
    public SampleResilience replicas(int processes) {
        this.replicas = processes;
        return this;
    }

    /** The bucket of the limiter. */
    public SampleResilience bucket(String name) {
        this.bucket = name;
        return this;
    }

    /** The rules. */
    public ResiliencePlan build() {
        return new ResiliencePlan(
                new TimeoutPlan(
                        duration(call),
                        duration(attempt),
                        duration(connect),
                        duration(firstEvent),
                        duration(idle),
                        duration(stream),
                        deadlineHeader),
                new RetryPlan(
                        attempts,
                        backoff,
                        jitter,
                        budget,
                        setting(new RetryAfterPlan(Duration.ofSeconds(4), Duration.ofMinutes(15), null)),
                        overrides,
                        advice),
                idempotency,
                setting(new BreakerPlan(
                        "provider",
                        Duration.ofSeconds(30),
                        Trip.parse("50% over 20 calls"),
                        Slow.parse("80% over 2500ms"),
                        Backoff.parse("15s..2m x2"),
                        3)),
                setting(new LimitPlan(
                        bucket,
                        List.of(Rate.parse("80/s"), Rate.parse("100000/day")),
                        20,
                        Duration.ofMillis(250),
                        replicas)),
                setting(new BulkheadPlan("provider", 40)),
                setting(Size.parse("4MiB")),
                redirects,
                quotas,
                repeats,
                fallback);
    }

    private static @Nullable Setting<Duration> duration(@Nullable String text) {
        return text == null ? null : setting(Durations.parse(text));
    }

    private static @Nullable Setting<Duration> duration(Setting<String> text) {
        return text.value().isEmpty() ? null : new Setting<>(Durations.parse(text.value()), text.origin());
    }
}
