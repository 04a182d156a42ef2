/** Plays the quickstart and looks at what was generated for it. */
@NullMarked
package dev.holdfast.example.quickstart;

import org.jspecify.annotations.NullMarked;
