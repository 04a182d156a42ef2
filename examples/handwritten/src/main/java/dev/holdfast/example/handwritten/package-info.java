/** A client that somebody wrote by hand, for a provider without a document. */
@NullMarked
package dev.holdfast.example.handwritten;

import org.jspecify.annotations.NullMarked;
