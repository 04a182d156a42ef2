/** A program that calls a misbehaving provider through a generated client. */
@NullMarked
package dev.holdfast.example.quickstart;

import org.jspecify.annotations.NullMarked;
