/** Turns what callers pass and receive into JSON and forms, and back, within bounds. */
@NullMarked
package dev.holdfast.json;

import org.jspecify.annotations.NullMarked;
