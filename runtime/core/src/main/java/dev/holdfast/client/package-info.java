/** What callers of a client use: configuration, options of a call, idempotency keys, responses and exceptions. */
@NullMarked
package dev.holdfast.client;

import org.jspecify.annotations.NullMarked;
