/** The first policy of a document: all that the document says, and a blank where only a person knows. */
@NullMarked
package dev.holdfast.generator.starter;

import org.jspecify.annotations.NullMarked;
