package dev.holdfast.generator.policy;

import org.jspecify.annotations.Nullable;

/**
 * Where the bodies of failures say what went wrong, as JSON pointers.
 *
 * @param code the provider's name of the failure; null if not stated
 * @param message the words for people; null if not stated
 */
public record ErrorSection(
        @Nullable Stated<String> code, @Nullable Stated<String> message) {
    static ErrorSection of(Fields fields) {
        return new ErrorSection(fields.optional("code"), fields.optional("message"));
    }
}
