package dev.holdfast.example.corpus;

/** How much of what a schema allows a sample holds. */
enum Variant {
    /** Everything, with the examples of the document where they keep its own rules. */
    EXAMPLES,
    /** Everything, made up. */
    FULL,
    /** What is required, and null wherever null is allowed. */
    LEAST;

    boolean hasOptionalParts() {
        return this != LEAST;
    }
}
