package dev.holdfast.generator.resolve;

import java.util.List;

/** A setting, or a map of them, after all layers. */
public sealed interface Effective permits EffectiveValue, EffectiveMap {
    /** The values in it, itself if it is one. */
    List<EffectiveValue> values();
}
