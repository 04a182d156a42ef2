/** What an OpenAPI document says of the operations in use; knows no Java. */
@NullMarked
package dev.holdfast.generator.spec;

import org.jspecify.annotations.NullMarked;
