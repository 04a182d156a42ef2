package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.SharedState;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.http.ExchangeLimits;
import dev.holdfast.http.OpenResponse;
import dev.holdfast.http.Phase;
import dev.holdfast.http.Progress;
import dev.holdfast.http.StreamLimits;
import dev.holdfast.http.Transport;
import dev.holdfast.http.TransportException;
import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.resilience.Breaker;
import dev.holdfast.resilience.BreakerState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which broken exchanges count against the provider. RUNTIME 56, 59. */
final class BreakerTruthTest {
    private static final BreakerSpec BREAKER = BreakerSpec.scope("provider")
            .window("30s")
            .opensAt("50% over 2 calls")
            .pause("10s..1m x2")
            .probes(1);

    private final SharedState state = new SharedState();
    private final TestClock clock = new TestClock();

    @Test
    void aTimeoutCountsIfTheAttemptHadHalfOfItsTime() {
        assertThat(afterTwo(Kind.TIMEOUT, Duration.ofMillis(1500))).isEqualTo(BreakerState.OPEN);
    }

    @Test
    void aTimeoutOfACallerInAHurryDoesNotCount() {
        assertThat(afterTwo(Kind.TIMEOUT, Duration.ofMillis(1499))).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void aConnectionThatBreaksCountsAndAnInterruptDoesNot() {
        assertThat(afterTwo(Kind.INTERRUPTED, Duration.ZERO)).isEqualTo(BreakerState.CLOSED);
        assertThat(afterTwo(Kind.CONNECTION_LOST, Duration.ZERO)).isEqualTo(BreakerState.OPEN);
    }

    private BreakerState afterTwo(Kind kind, Duration takes) {
        Engine engine = Engine.create(
                Shop.PROVIDER.breaker(BREAKER),
                ClientConfig.builder()
                        .transport(new BrokenTransport(kind, takes))
                        .time(clock)
                        .share(state)
                        .build());
        Operation once = Operation.get("getOrder", "/orders").timeout("10s", "3s", "1s");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> engine.call(once).sendNothing()).isInstanceOf(ShopException.class);
        }
        return state.part(Breaker.class, "shop/provider", BREAKER.rule(), () -> {
                    throw new AssertionError("no breaker was made");
                })
                .state();
    }

    /** Breaks each exchange after some manual time. */
    private final class BrokenTransport implements Transport {
        private final Kind kind;
        private final Duration takes;

        BrokenTransport(Kind kind, Duration takes) {
            this.kind = kind;
            this.takes = takes;
        }

        @Override
        public WireResponse exchange(WireRequest request, ExchangeLimits limits) throws TransportException {
            clock.pass(takes);
            throw new TransportException(kind, Phase.HEADERS, Progress.MAYBE_SENT, null);
        }

        @Override
        public OpenResponse open(WireRequest request, ExchangeLimits limits, StreamLimits stream) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
