/** The annotation processor: from annotated interfaces to the plan, and from the plan to javac. */
@NullMarked
package dev.holdfast.generator.javac;

import org.jspecify.annotations.NullMarked;
