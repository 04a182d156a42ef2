package dev.holdfast.generator.resolve;

import java.util.List;

/** Thrown where what the policy says of the pages does not fit an operation; never leaves the resolver. */
final class PagingMisfit extends Exception {
    private static final long serialVersionUID = 1L;

    /** In the order of the checks. */
    private static final List<String> ORDER = List.of(
            PagingWords.STYLE,
            PagingWords.PARAMETER,
            PagingWords.SIZE,
            PagingWords.NEXT,
            PagingWords.MORE,
            PagingWords.TOTAL,
            PagingWords.LAST,
            PagingWords.ITEMS);

    private final String key;
    private final String fact;
    private final transient EffectiveValue said;
    private final transient List<String> fixes;

    /**
     * Makes a misfit.
     *
     * @param key the key that does not fit
     * @param said its value, or that of the style if it has none
     * @param fact a sentence without its end
     * @param fixes what to write instead
     */
    PagingMisfit(String key, EffectiveValue said, String fact, List<String> fixes) {
        super(fact, null, false, false);
        this.key = key;
        this.fact = fact;
        this.said = said;
        this.fixes = List.copyOf(fixes);
    }

    /** How much fitted before this did not. */
    int progress() {
        return ORDER.indexOf(key);
    }

    EffectiveValue said() {
        return said;
    }

    String fact() {
        return fact;
    }

    List<String> fixes() {
        return fixes;
    }
}
