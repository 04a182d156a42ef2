/** Calls to clients of real providers' documents, answered by a provider of our own on a socket. */
@NullMarked
package dev.holdfast.example.documents;

import org.jspecify.annotations.NullMarked;
