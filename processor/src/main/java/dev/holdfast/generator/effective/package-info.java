/** The effective plan of operations for people: each value, where it stands, and what it took the place of. */
@NullMarked
package dev.holdfast.generator.effective;

import org.jspecify.annotations.NullMarked;
