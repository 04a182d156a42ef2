/** The rules, one class each, over the plan. */
@NullMarked
package dev.holdfast.generator.check;

import org.jspecify.annotations.NullMarked;
