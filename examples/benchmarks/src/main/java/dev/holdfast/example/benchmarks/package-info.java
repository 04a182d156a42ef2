/** Measurements that can be rerun. Each prints how it measured, and what. */
@NullMarked
package dev.holdfast.example.benchmarks;

import org.jspecify.annotations.NullMarked;
