/** From document and policy to a client: the order of the stages. */
@NullMarked
package dev.holdfast.generator;

import org.jspecify.annotations.NullMarked;
