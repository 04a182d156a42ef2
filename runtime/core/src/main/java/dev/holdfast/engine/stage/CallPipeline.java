package dev.holdfast.engine.stage;

import dev.holdfast.resilience.Ticker;

/** All steps of an operation's calls. Thread-safe. */
public final class CallPipeline {
    private final CallStage.Next stages;
    private final CallEnding ending;
    private final Ticker ticker;

    CallPipeline(CallStage.Next stages, CallEnding ending, Ticker ticker) {
        this.stages = stages;
        this.ending = ending;
        this.ticker = ticker;
    }

    /** Runs one call on the calling thread. */
    public CallEnd run(CallRequest request) {
        Call call = new Call(request, ticker);
        return ending.of(call, stages.proceed(call));
    }
}
