/** From the plan to records and annotated interfaces. */
@NullMarked
package dev.holdfast.generator.emit.contract;

import org.jspecify.annotations.NullMarked;
