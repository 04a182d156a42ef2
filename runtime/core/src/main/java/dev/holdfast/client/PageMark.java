package dev.holdfast.client;

/** Where the next page of a list begins, as the page before it said. Made by the engine, which alone reads more of it. */
public interface PageMark {
    /** Whether there is no next page. */
    boolean isEnd();
}
