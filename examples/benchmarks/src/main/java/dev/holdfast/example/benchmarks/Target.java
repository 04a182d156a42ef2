package dev.holdfast.example.benchmarks;

/**
 * How many times better than the other contender we want to be, and are.
 *
 * @param what what is compared
 * @param wanted the factor that is wanted, at least
 * @param found the factor that was measured
 */
record Target(String what, double wanted, double found) {
    boolean isMet() {
        return found >= wanted;
    }

    /** A row of a table. */
    String row() {
        return "| %s | %.1f | %.1f | %s |".formatted(what, wanted, found, isMet() ? "met" : "missed");
    }
}
