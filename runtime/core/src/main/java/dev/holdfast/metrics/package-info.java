/** The meters of calls and attempts: their names, their closed sets of tags, and who records them. */
@NullMarked
package dev.holdfast.metrics;

import org.jspecify.annotations.NullMarked;
