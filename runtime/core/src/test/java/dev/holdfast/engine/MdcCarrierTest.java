package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.NOPMDCAdapter;

/** What goes over to the thread of an asynchronous call. */
@Timeout(20)
final class MdcCarrierTest {
    private final Thread caller = Thread.currentThread();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void close() {
        thread.shutdownNow();
    }

    @Test
    void aCarrierSeesTheCallerAndSurroundsTheWork() throws Exception {
        List<String> seen = new ArrayList<>();
        ClientConfig config = ClientConfig.builder()
                .executor(thread)
                .context(work -> {
                    seen.add("captured on " + (isHere() ? "the caller's thread" : "another one"));
                    return () -> {
                        seen.add("set");
                        work.run();
                        seen.add("taken back");
                    };
                })
                .build();

        CompletableFuture<String> result =
                AsyncCalls.of(config).call(CallOptions.none(), options -> isHere() ? "here" : "elsewhere");
        thread.submit(() -> {}).get();

        assertThat(result.get()).isEqualTo("elsewhere");
        assertThat(seen).containsExactly("captured on the caller's thread", "set", "taken back");
    }

    @Test
    void theLoggingContextGoesOverAndTheThreadsOwnComesBack() throws Exception {
        var context = new BasicMDCAdapter();
        var carrier = new MdcCarrier(context);
        List<String> seen = new ArrayList<>();
        thread.submit(() -> context.put("order", "own")).get();
        context.put("order", "4711");

        thread.submit(carrier.carry(() -> seen.add(context.get("order")))).get();
        thread.submit(() -> seen.add(context.get("order"))).get();

        assertThat(seen).containsExactly("4711", "own");
    }

    /** Without a logging framework that has one. */
    @Test
    void worksWithoutALoggingContext() {
        List<String> done = new ArrayList<>();

        new MdcCarrier(new NOPMDCAdapter()).carry(() -> done.add("done")).run();

        assertThat(done).containsExactly("done");
    }

    private boolean isHere() {
        return Thread.currentThread() == caller;
    }
}
