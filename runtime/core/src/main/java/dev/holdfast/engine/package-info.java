/** What generated code calls: providers, operations, and the calls that are made with them. */
@NullMarked
package dev.holdfast.engine;

import org.jspecify.annotations.NullMarked;
