package dev.holdfast.http;

import java.util.concurrent.CountDownLatch;

/** Waiting that a lambda may do. */
final class Gates {

    private Gates() {}

    /** Waits until the gate opens, or returns with the interrupt flag set. */
    static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
