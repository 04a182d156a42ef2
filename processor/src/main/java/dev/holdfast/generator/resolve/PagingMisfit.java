package dev.holdfast.generator.resolve;

import java.util.List;

/** Thrown where what the policy says of the pages does not fit an operation; never leaves the resolver. */
final class PagingMisfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient EffectiveValue said;
    private final transient List<String> fixes;

    /**
     * Makes a misfit.
     *
     * @param said what does not fit
     * @param fact a sentence without its end
     * @param fixes what to write instead
     */
    PagingMisfit(EffectiveValue said, String fact, List<String> fixes) {
        super(fact, null, false, false);
        this.said = said;
        this.fixes = List.copyOf(fixes);
    }

    EffectiveValue said() {
        return said;
    }

    String fact() {
        return getMessage();
    }

    List<String> fixes() {
        return fixes;
    }
}
