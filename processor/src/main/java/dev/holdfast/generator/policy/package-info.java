/** Policy file to {@link dev.holdfast.generator.policy.PolicyFile}: each value remembers its place; knows no OpenAPI. */
@NullMarked
package dev.holdfast.generator.policy;

import org.jspecify.annotations.NullMarked;
