package dev.holdfast.generator.plan;

/**
 * Where the JSON bodies of failures say what went wrong.
 *
 * @param code a JSON pointer to the provider's name of the failure; empty for none
 * @param message a JSON pointer to the words for people; empty for none
 */
public record ErrorTextPlan(String code, String message) {}
