/** The plan in words: the same sentences in Javadoc, messages and reports. */
@NullMarked
package dev.holdfast.generator.explain;

import org.jspecify.annotations.NullMarked;
