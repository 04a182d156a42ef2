/** A YAML or JSON value that knows its file, line and column. */
@NullMarked
package dev.holdfast.generator.source;

import org.jspecify.annotations.NullMarked;
