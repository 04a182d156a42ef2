/** The pieces that keep calls safe, each on its own: matrix, waits, retry budget, breaker, rate limiter and bulkhead. */
@NullMarked
package dev.holdfast.resilience;

import org.jspecify.annotations.NullMarked;
