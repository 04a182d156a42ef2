package dev.holdfast.client;

/**
 * Carries what belongs to a thread over to the one on which an asynchronous call runs: the logging context, the current
 * observation, the tenant.
 *
 * <p>The built-in one carries SLF4J's MDC. With Micrometer's context propagation, which knows of observations and of the MDC,
 * it is {@code work -> ContextSnapshotFactory.builder().build().captureAll().wrap(work)}.
 *
 * <p><b>When:</b> once for each asynchronous call, on the thread that submits it.
 *
 * <p><b>Sees:</b> the work of the call; callbacks of its future that run on the call's thread are part of it.
 *
 * <p><b>On failure:</b> what it throws reaches the one who submits; nothing is sent.
 */
@FunctionalInterface
public interface ContextCarrier {
    /**
     * The same work, in the context of the present thread.
     *
     * @param work is run once, on another thread; leave nothing behind there, since the thread may serve other calls
     */
    Runnable carry(Runnable work);
}
