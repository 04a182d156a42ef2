/** Keeps idempotency keys in a database, H2 or PostgreSQL, so that calls are resumed after a crash. */
@NullMarked
package dev.holdfast.jdbc;

import org.jspecify.annotations.NullMarked;
