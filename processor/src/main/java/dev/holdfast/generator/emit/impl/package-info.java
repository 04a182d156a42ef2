/** From the plan to the classes that implement annotated interfaces. */
@NullMarked
package dev.holdfast.generator.emit.impl;

import org.jspecify.annotations.NullMarked;
