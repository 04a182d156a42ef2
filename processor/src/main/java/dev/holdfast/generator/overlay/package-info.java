/** Corrections of a provider's document that its users keep beside it, in OpenAPI Overlay. */
@NullMarked
package dev.holdfast.generator.overlay;

import org.jspecify.annotations.NullMarked;
