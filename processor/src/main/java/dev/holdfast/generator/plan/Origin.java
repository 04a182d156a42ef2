package dev.holdfast.generator.plan;

import dev.holdfast.generator.diagnostic.Place;

/**
 * Where a value of the plan comes from.
 *
 * @param place where it stands
 * @param layer which layer of the policy it belongs to, as in {@code defaults} or {@code group money-moves}; on a
 *     hand-written interface, the annotation
 */
public record Origin(Place place, String layer) {}
