/** Findings that were there when the rules came, so that only new ones fail. */
@NullMarked
package dev.holdfast.generator.baseline;

import org.jspecify.annotations.NullMarked;
