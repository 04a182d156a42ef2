package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.TextPlace;

/** A value read from YAML or JSON. Every scalar is text; whoever reads it knows what it must be. */
public sealed interface SourceValue permits SourceText, SourceList, SourceMap {
    /** Where the value begins. */
    TextPlace place();

    /** What it is, for messages: {@code text}, {@code a list} or {@code a map}. */
    String kindName();
}
