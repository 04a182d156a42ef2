package dev.holdfast.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of asynchronous calls: virtual ones where the JDK has them (21 and later), else a bounded pool of daemons. */
final class CallThreads {
    private static final int MOST_THREADS = 256;
    private static final long IDLE_SECONDS = 5;

    private CallThreads() {}

    static ExecutorService newExecutor() {
        try {
            // Compiled for 17, which does not have the method.
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return newPool();
        }
    }

    /** Its queue has no bound: a call that waits too long for a thread is out of time when it gets one. */
    private static ExecutorService newPool() {
        var pool = new ThreadPoolExecutor(
                MOST_THREADS,
                MOST_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                CallThreads::daemon);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "holdfast-call");
        thread.setDaemon(true);
        return thread;
    }
}
