package dev.holdfast.engine.rule;

import dev.holdfast.annotation.Credential;

/**
 * How requests prove who sends them.
 *
 * @param scheme how the credential travels
 * @param name the header or the query parameter of an API key; empty for the other schemes
 * @param secret the name of the secret
 * @param source where the secret is read: {@code env:NAME} or {@code file:/path}
 */
public record AuthRule(Credential scheme, String name, String secret, String source) {
    /** Without the source, in whose place a secret may stand by mistake. */
    @Override
    public String toString() {
        return "AuthRule[scheme=" + scheme + ", name=" + name + ", secret=" + secret + "]";
    }
}
