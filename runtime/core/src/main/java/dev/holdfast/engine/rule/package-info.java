/** What a plan says about an operation and its provider, as the engine reads it: parsed, checked, immutable. */
@NullMarked
package dev.holdfast.engine.rule;

import org.jspecify.annotations.NullMarked;
