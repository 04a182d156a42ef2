package dev.holdfast.engine.stage;

import dev.holdfast.resilience.BreakerListener;
import dev.holdfast.resilience.BreakerTransition;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one line for each change of a circuit breaker: the only thing that the engine logs. */
final class BreakerLog implements BreakerListener {
    private final Logger logger = LoggerFactory.getLogger("dev.holdfast.breaker");
    private final String client;

    BreakerLog(String client) {
        this.client = client;
    }

    @Override
    public void changed(BreakerTransition transition) {
        logger.warn(
                "{}: circuit breaker {} is {}, was {}",
                client,
                transition.scope(),
                words(transition.to()),
                words(transition.from()));
    }

    private static String words(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
