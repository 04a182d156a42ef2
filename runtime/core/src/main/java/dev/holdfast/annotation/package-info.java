/** What stands on a client interface: the request each method sends and the rules each call keeps. */
@NullMarked
package dev.holdfast.annotation;

import org.jspecify.annotations.NullMarked;
