/** The goals of the Maven plugin, which hold parameters and leave the work to the generator. */
@NullMarked
package dev.holdfast.maven;

import org.jspecify.annotations.NullMarked;
