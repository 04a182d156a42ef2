/** Many calls under faults at random, with a ledger on the other side. */
@NullMarked
package dev.holdfast.soak;

import org.jspecify.annotations.NullMarked;
