/** One parser and one printer for each small text in policies and annotations: durations, backoff, rates, conditions. */
@NullMarked
package dev.holdfast.text;

import org.jspecify.annotations.NullMarked;
