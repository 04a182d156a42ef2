/** What was decided for a client; all that checks and emitters see. */
@NullMarked
package dev.holdfast.generator.plan;

import org.jspecify.annotations.NullMarked;
