package dev.holdfast.example.handwritten;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A note.
 *
 * @param id its number
 * @param text what it says
 */
public record Note(
        @JsonProperty("id") long id, @JsonProperty("text") String text) {}
