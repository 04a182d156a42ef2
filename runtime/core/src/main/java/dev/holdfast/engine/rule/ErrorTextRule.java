package dev.holdfast.engine.rule;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * Where the bodies of failures say what went wrong.
 *
 * @param code a JSON pointer (RFC 6901) to the provider's name of the failure; empty for none
 * @param message a JSON pointer to the words for people; empty for none
 */
public record ErrorTextRule(JsonPointer code, JsonPointer message) {
    /** Nowhere. */
    public static final ErrorTextRule NONE = parse("", "");

    /**
     * Reads the pointers.
     *
     * @throws IllegalArgumentException if one is no pointer
     */
    public static ErrorTextRule parse(String code, String message) {
        return new ErrorTextRule(JsonPointer.compile(code), JsonPointer.compile(message));
    }
}
