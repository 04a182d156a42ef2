/** Where idempotency keys are kept, so that a call can be repeated with its key after a crash. */
@NullMarked
package dev.holdfast.idempotency;

import org.jspecify.annotations.NullMarked;
