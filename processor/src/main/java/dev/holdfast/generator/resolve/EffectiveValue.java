package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that holds for an operation.
 *
 * @param value a scalar or a list of scalars
 * @param layer the layer that set it
 * @param because the reason that the layer gave beside it; null for none
 * @param shadowed the values that it took the place of, the highest first
 */
public record EffectiveValue(
        SourceValue value, Layer layer, @Nullable Setting<String> because, List<EffectiveValue> shadowed)
        implements Effective {
    /** Copies the list. */
    public EffectiveValue {
        shadowed = List.copyOf(shadowed);
    }

    @Override
    public List<EffectiveValue> values() {
        return List.of(this);
    }

    /** Where it comes from. */
    public Origin origin() {
        return new Origin(value.place(), layer.words());
    }

    /** The text of the scalar; of a list, the texts with commas. */
    public String text() {
        return String.join(", ", texts());
    }

    /** The texts of the list; of a scalar, its text alone. */
    public List<String> texts() {
        if (value instanceof SourceList list) {
            return list.items().stream().map(it -> ((SourceText) it).text()).toList();
        }
        return List.of(((SourceText) value).text());
    }

    EffectiveValue over(Effective lower) {
        List<EffectiveValue> below = lower.values().stream()
                .flatMap(it -> Stream.concat(Stream.of(it), it.shadowed().stream()))
                .toList();
        return new EffectiveValue(value, layer, because, below);
    }
}
