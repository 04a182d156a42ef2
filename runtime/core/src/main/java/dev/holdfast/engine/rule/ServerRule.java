package dev.holdfast.engine.rule;

/**
 * An operation that is called at a base URL of its own.
 *
 * @param name the name of the base URL
 */
public record ServerRule(String name) {}
