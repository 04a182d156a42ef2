package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.List;

/**
 * A list.
 *
 * @param items its items
 * @param place where it begins
 */
public record SourceList(List<SourceValue> items, TextPlace place) implements SourceValue {
    /** Copies the items. */
    public SourceList {
        items = List.copyOf(items);
    }

    @Override
    public String kindName() {
        return "a list";
    }
}
