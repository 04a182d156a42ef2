/** Sends one request and reads its whole answer: the transport interface, its values, and Apache HttpClient 5 behind it. */
@NullMarked
package dev.holdfast.http;

import org.jspecify.annotations.NullMarked;
