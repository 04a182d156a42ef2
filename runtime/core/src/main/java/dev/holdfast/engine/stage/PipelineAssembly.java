package dev.holdfast.engine.stage;

import dev.holdfast.client.ClientConfig.Time;
import dev.holdfast.engine.rule.AdviceRule;
import dev.holdfast.engine.rule.AuthRule;
import dev.holdfast.engine.rule.DeadlineHeaderRule;
import dev.holdfast.engine.rule.QuotaRule;
import dev.holdfast.engine.rule.RepeatsRule;
import dev.holdfast.engine.rule.RetryAfterRule;
import dev.holdfast.engine.rule.ScopedBudget;
import dev.holdfast.metrics.AttemptObserver;
import dev.holdfast.metrics.ObservedOperation;
import dev.holdfast.metrics.OperationMeters;
import dev.holdfast.resilience.BreakerRule;
import dev.holdfast.resilience.LimitRule;
import dev.holdfast.resilience.RateLimiter;
import dev.holdfast.resilience.RetryBudget;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order of a call, from its entry down to the wire: what stands first sees everything that happens below it.
 *
 * <p>A part that the plan does not state is not there.
 */
public final class PipelineAssembly {
    private final OperationPlan plan;
    private final Surroundings surroundings;
    private final SharedParts parts;
    private final OperationMeters meters;
    private final @Nullable Breakers breakers;
    private final @Nullable RetryBudget budget;

    /** Prepares the calls of one operation of a client. */
    public PipelineAssembly(OperationPlan plan, Surroundings surroundings) {
        this.plan = plan;
        this.surroundings = surroundings;
        this.parts = new SharedParts(surroundings);
        this.meters = surroundings.meters().operation(plan.id());
        this.breakers = plan.rules()
                .find(BreakerRule.class)
                .map(it -> new Breakers(it, parts))
                .orElse(null);
        this.budget = plan.rules().find(ScopedBudget.class).map(parts::budget).orElse(null);
    }

    /** What a call does once; the attempts are below it. */
    public CallPipeline assemble() {
        Stream<Optional<? extends CallStage>> stages = Stream.of(
                Optional.of(new CallMeterStage(meters, plan.keyTreatment().replayed())),
                Optional.of(new EntryStage()),
                Optional.of(new KeyInFlightStage(surroundings.state())),
                keyStore(),
                Optional.ofNullable(budget).map(BudgetStage::new));
        RetryStage retries = new RetryStage(attempt(), planner(), time().sleeper(), meters);
        return new CallPipeline(
                CallStage.chain(stages.<CallStage>flatMap(Optional::stream).toList(), retries),
                ending(),
                time().ticker());
    }

    /** What each attempt does; one exchange is below it. */
    private AttemptStage.Next attempt() {
        Stream<Optional<? extends AttemptStage>> stages = Stream.of(
                Optional.ofNullable(budget).map(BudgetStage::new),
                Optional.of(new AttemptMeterStage(meters)),
                plan.rules().find(RepeatsRule.class).map(this::repeats),
                EffectStage.of(plan.safety()),
                Optional.ofNullable(breakers).map(BreakerPeekStage::new),
                plan.rules().find(AuthRule.class).map(this::credentials),
                plan.rules().find(LimitRule.class).map(this::limiter),
                Optional.of(new BulkheadStage(parts.bulkhead(plan.bulkhead()), time().sleeper())),
                Optional.ofNullable(breakers)
                        .map(it -> new BreakerPermitStage(it, plan.timeout().attempt())),
                Optional.of(new AttemptTimeStage(plan.timeout().attempt(), time().ticker())),
                plan.rules().find(DeadlineHeaderRule.class).map(it -> new DeadlineHeaderStage(it.header())),
                observations(),
                Optional.of(deprecations()),
                Optional.of(new AnswerStage(classifier(), new HintReader(quotas(), time().wall()))));
        ExchangeStep exchange = new ExchangeStep(surroundings.transport(), plan.exchangeLimits());
        return AttemptStage.chain(stages.<AttemptStage>flatMap(Optional::stream).toList(), exchange);
    }

    private RetryPlanner planner() {
        Pacing pacing = new Pacing(
                plan.retry(), plan.retryAfter(), surroundings.config().chance());
        return new RetryPlanner(new RetryPlan(
                plan.retry().attempts(),
                plan.matrix(),
                advice(),
                pacing,
                plan.keyLifetime(),
                breakers,
                plan.redirects(),
                budget));
    }

    private Advice advice() {
        return new Advice(
                plan.rules().find(AdviceRule.class).map(AdviceRule::header).orElse(null), plan.matrix());
    }

    private CredentialStage credentials(AuthRule rule) {
        var replacement = surroundings.config().secret(rule.secret()).orElse(null);
        return new CredentialStage(surroundings.secrets().of(rule, replacement), new CredentialWriter(rule));
    }

    private Optional<KeyStoreStage> keyStore() {
        return plan.key()
                .flatMap(keyed -> surroundings.config().idempotency())
                .map(store -> new KeyClaims(store, surroundings.client(), plan, time().wall()))
                .map(claims -> new KeyStoreStage(claims, parts.storeLog()));
    }

    private LimiterStage limiter(LimitRule rule) {
        RateLimiter limiter = parts.limiter(rule);
        RetryAfterRule retryAfter = plan.retryAfter();
        Duration longest = retryAfter == null ? Duration.ZERO : retryAfter.pause();
        LimiterPause pause =
                new LimiterPause(quotas(), bucket -> parts.limiter(bucket).orElse(limiter), limiter, longest);
        return new LimiterStage(limiter, surroundings.meters().limiter(rule.bucket()), pause, time());
    }

    private QuotaReader quotas() {
        return new QuotaReader(plan.rules().find(QuotaRule.class).orElse(QuotaRule.NONE), time().wall());
    }

    private DeprecationStage deprecations() {
        var listener = surroundings.config().deprecations().orElse(null);
        var bulletin = new DeprecationBulletin(surroundings.client(), plan.id(), listener, time().ticker());
        return new DeprecationStage(meters, bulletin, time().wall());
    }

    private Optional<ObservationStage> observations() {
        var operation = new ObservedOperation(surroundings.client(), plan.id(), plan.method(), plan.template());
        boolean isPropagating = surroundings.config().isTracePropagated();
        return surroundings
                .config()
                .observations()
                .map(it -> new AttemptObserver(it, isPropagating, operation))
                .map(it -> new ObservationStage(it, plan.requestIdHeader()));
    }

    private RepeatStage repeats(RepeatsRule rule) {
        return new RepeatStage(new AnswerMatch(rule.done(), surroundings.codec()), rule.isUnknown());
    }

    private AnswerClassifier classifier() {
        return new AnswerClassifier(plan.failures(), surroundings.codec());
    }

    private CallEnding ending() {
        ErrorReader errors = new ErrorReader(plan.errorBodies(), plan.errorText(), surroundings.codec());
        return new CallEnding(surroundings.client(), plan, errors);
    }

    private Time time() {
        return surroundings.config().time();
    }
}
