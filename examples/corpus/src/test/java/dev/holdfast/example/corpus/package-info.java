/** Holds every document of a directory against what Holdfast promises: it generates, compiles, and calls rightly. */
@NullMarked
package dev.holdfast.example.corpus;

import org.jspecify.annotations.NullMarked;
