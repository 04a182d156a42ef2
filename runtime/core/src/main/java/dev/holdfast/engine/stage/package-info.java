/** The steps of a call, one class each; {@code PipelineAssembly} shows their order. */
@NullMarked
package dev.holdfast.engine.stage;

import org.jspecify.annotations.NullMarked;
