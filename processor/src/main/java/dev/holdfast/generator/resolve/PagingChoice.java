package dev.holdfast.generator.resolve;

import static java.util.Objects.requireNonNull;

import dev.holdfast.annotation.PageStyle;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of the pages of one operation. A layer that says the style says all: what lower ones say is for another
 * style. Complete, and without keys that its style does not take.
 */
final class PagingChoice {
    private final EffectiveValue style;
    private final Map<String, EffectiveValue> values;

    private PagingChoice(EffectiveValue style, Map<String, EffectiveValue> values) {
        this.style = style;
        this.values = values;
    }

    /** The choice; empty if there is none, or what there is was reported. */
    static Optional<PagingChoice> of(String operation, EffectiveMap settings, Diagnostics diagnostics) {
        SettingsView all = new SettingsView(operation, "the operation", settings, diagnostics).inner(PagingWords.KEY);
        if (all == null || !all.isComplete(PagingWords.STYLE)) {
            return Optional.empty();
        }
        EffectiveValue style = requireNonNull(all.map().value(PagingWords.STYLE), PagingWords.STYLE);
        PageStyle known = PagingWords.style(style.text());
        Map<String, EffectiveValue> values = new TreeMap<>();
        all.map().entries().forEach((key, value) -> {
            if (value instanceof EffectiveValue said
                    && said.layer().level() >= style.layer().level()) {
                values.put(key, said);
            }
        });
        SettingsView said =
                new SettingsView(operation, PagingWords.KEY, new EffectiveMap(Map.copyOf(values)), diagnostics);
        boolean isComplete = said.isComplete(PagingWords.needed(known).toArray(String[]::new));
        PagingChoice choice = new PagingChoice(style, values);
        return isComplete && choice.hasOnly(PagingWords.taken(known), operation, diagnostics)
                ? Optional.of(choice)
                : Optional.empty();
    }

    PageStyle style() {
        return PagingWords.style(style.text());
    }

    /** Where the style is said. */
    EffectiveValue said() {
        return style;
    }

    /** The value of a key; null if there is none. */
    @Nullable
    EffectiveValue value(String key) {
        return values.get(key);
    }

    /** The text of a key; empty if there is none. */
    String text(String key) {
        EffectiveValue value = values.get(key);
        return value == null ? "" : value.text();
    }

    int number(String key, int otherwise) {
        return values.containsKey(key) ? Integer.parseInt(text(key)) : otherwise;
    }

    /** Whether something of it is said of this operation alone, which had better fit. */
    boolean isMeant() {
        return values.values().stream().anyMatch(it -> it.layer().kind() == Layer.Kind.OPERATION);
    }

    private boolean hasOnly(List<String> taken, String operation, Diagnostics diagnostics) {
        values.forEach((key, value) -> {
            if (!taken.contains(key)) {
                diagnostics.report(Diagnostic.of(
                                Rule.INVALID_VALUE,
                                value.value().place(),
                                "pagination." + key + " means nothing for the style " + style.text())
                        .harm("The next page would not be found by it.")
                        .detail("style", style.value().place(), style.text())
                        .subject(operation)
                        .fix("take `" + key + "` away"));
            }
        });
        return taken.containsAll(values.keySet());
    }
}
