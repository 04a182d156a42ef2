/** Decides names, types and resilience of a client from document and policy. */
@NullMarked
package dev.holdfast.generator.resolve;

import org.jspecify.annotations.NullMarked;
