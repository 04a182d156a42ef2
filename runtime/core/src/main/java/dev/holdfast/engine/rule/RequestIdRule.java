package dev.holdfast.engine.rule;

/**
 * Where the provider names a request.
 *
 * @param header a header of its answers
 */
public record RequestIdRule(String header) {}
