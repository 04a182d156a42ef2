package dev.holdfast.example.quickstart;

/** What the provider does to one request. */
enum Mishap {
    /** Nothing: it answers. */
    NONE,
    /** Answers 429 with {@code Retry-After: 1}. */
    THROTTLES,
    /** Answers 503. */
    IS_OVERLOADED,
    /** Does what it is asked, then closes the connection without an answer. */
    LOSES_ANSWER,
    /** Takes the request and never answers. */
    STALLS,
    /** Does what it is asked, then dies before it answers. */
    DIES
}
