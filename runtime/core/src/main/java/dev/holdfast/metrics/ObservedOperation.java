package dev.holdfast.metrics;

/**
 * An operation as observations name it: all of it is known when the client is built.
 *
 * @param client the provider's id
 * @param id the operation's id
 * @param method the request method
 * @param template the path with its placeholders
 */
public record ObservedOperation(String client, String id, String method, String template) {}
