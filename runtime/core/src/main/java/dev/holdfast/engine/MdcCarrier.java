package dev.holdfast.engine;

import dev.holdfast.client.ContextCarrier;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.spi.MDCAdapter;

/** Carries the logging context, and gives the other thread its own back afterwards. */
final class MdcCarrier implements ContextCarrier {
    private final MDCAdapter context;

    MdcCarrier(MDCAdapter context) {
        this.context = context;
    }

    @Override
    public Runnable carry(Runnable work) {
        Map<String, String> carried = context.getCopyOfContextMap();
        return () -> {
            Map<String, String> own = context.getCopyOfContextMap();
            set(carried);
            try {
                work.run();
            } finally {
                set(own);
            }
        };
    }

    private void set(@Nullable Map<String, String> values) {
        if (values == null) {
            context.clear();
        } else {
            context.setContextMap(values);
        }
    }
}
