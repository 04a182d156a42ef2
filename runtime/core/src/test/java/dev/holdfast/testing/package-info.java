/** What tests of several packages share: a server that misbehaves as told. */
@NullMarked
package dev.holdfast.testing;

import org.jspecify.annotations.NullMarked;
