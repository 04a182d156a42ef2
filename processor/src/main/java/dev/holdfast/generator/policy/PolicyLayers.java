package dev.holdfast.generator.policy;

import dev.holdfast.generator.source.SourceMap;

/**
 * The layered part of one file, as it stands there.
 *
 * @param path the file
 * @param isBase whether other files extend it; its selectors may match nothing
 * @param defaults what holds for every operation; empty if absent
 * @param groups what holds for some, by the name of the group; empty if absent
 * @param operations what holds for single ones, by operationId; empty if absent
 */
public record PolicyLayers(String path, boolean isBase, SourceMap defaults, SourceMap groups, SourceMap operations) {}
