/** Findings as SARIF 2.1.0, which services that scan code read. */
@NullMarked
package dev.holdfast.generator.sarif;

import org.jspecify.annotations.NullMarked;
