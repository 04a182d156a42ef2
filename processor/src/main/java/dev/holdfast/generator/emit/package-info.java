/** What both emitters share: names, types, layout and Javadoc of generated code. */
@NullMarked
package dev.holdfast.generator.emit;

import org.jspecify.annotations.NullMarked;
