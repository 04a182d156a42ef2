/** Hours of traffic through outages, in seconds and always the same: virtual time, one thread running at a time. */
@NullMarked
package dev.holdfast.simulation;

import org.jspecify.annotations.NullMarked;
