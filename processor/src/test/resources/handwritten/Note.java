package com.acme.notes;

/**
 * A note.
 *
 * @param text what it says
 */
public record Note(String text) {}
