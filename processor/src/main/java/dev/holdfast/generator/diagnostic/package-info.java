/** Findings: what is wrong, where, and how to mend it. */
@NullMarked
package dev.holdfast.generator.diagnostic;

import org.jspecify.annotations.NullMarked;
