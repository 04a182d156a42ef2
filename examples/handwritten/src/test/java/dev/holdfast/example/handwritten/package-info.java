/** Calls of the client over a socket. */
@NullMarked
package dev.holdfast.example.handwritten;

import org.jspecify.annotations.NullMarked;
