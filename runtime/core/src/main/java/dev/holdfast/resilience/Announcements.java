package dev.holdfast.resilience;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells a listener of changes, each once and in order, outside the lock under which they happened (RUNTIME 63).
 */
final class Announcements {

    private final BreakerListener listener;
    private final Queue<BreakerTransition> pending = new ConcurrentLinkedQueue<>();
    private final ReentrantLock speaking = new ReentrantLock();

    Announcements(BreakerListener listener) {
        this.listener = listener;
    }

    /** Remembers a change; called under the lock, so that the order is the order of the changes. */
    void add(BreakerTransition transition) {
        pending.add(transition);
    }

    /** Tells what is pending, unless another thread does, or the listener itself caused the change. */
    void publish() {
        // Looks again after unlocking: a change that came while this thread spoke its last was left to it.
        while (!pending.isEmpty() && !speaking.isHeldByCurrentThread() && speaking.tryLock()) {
            try {
                for (var next = pending.poll(); next != null; next = pending.poll()) {
                    tell(next);
                }
            } finally {
                speaking.unlock();
            }
        }
    }

    private void tell(BreakerTransition transition) {
        try {
            listener.changed(transition);
        } catch (RuntimeException ignored) {
            // RUNTIME 94: whoever listens must not be able to fail a call.
        }
    }
}
