package dev.holdfast.generator.overlay;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.source.CoreScalar;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an overlay. {@code extends} is not followed: the build says which document it belongs to. */
public final class OverlayReader {
    private final Diagnostics diagnostics;

    /** Makes a reader that reports what is wrong. */
    public OverlayReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reads the tree of a file; nothing if it is no overlay, which was reported. */
    public Optional<Overlay> read(SourceValue root) {
        if (!(root instanceof SourceMap map) || !text(map, "overlay").matches("1\\.0(\\..*)?")) {
            return refused(root, "this is no overlay: it does not begin with overlay: 1.0.0");
        }
        if (!(map.get("actions").orElse(null) instanceof SourceList list)
                || list.items().isEmpty()) {
            return refused(root, "this overlay has no list of actions");
        }
        List<Action> actions = new ArrayList<>();
        list.items().forEach(it -> action(it).ifPresent(actions::add));
        return actions.size() == list.items().size() ? Optional.of(new Overlay(actions)) : Optional.empty();
    }

    private Optional<Action> action(SourceValue value) {
        if (!(value instanceof SourceMap map) || !(map.get("target").orElse(null) instanceof SourceText target)) {
            return refused(value, "an action has no target");
        }
        boolean isRemoval = map.get("remove").orElse(null) instanceof SourceText remove
                && Boolean.TRUE.equals(CoreScalar.of(remove));
        SourceValue update = map.get("update").orElse(null);
        if (!isRemoval && update == null) {
            return refused(value, "the action on " + target.text() + " has neither update nor remove: true");
        }
        return Optional.of(new Action(target, isRemoval ? null : update));
    }

    private <T> Optional<T> refused(SourceValue value, String headline) {
        diagnostics.report(Diagnostic.of(Rule.INVALID_VALUE, value.place(), headline));
        return Optional.empty();
    }

    private static String text(SourceMap map, String key) {
        return map.get(key).orElse(null) instanceof SourceText text ? text.text() : "";
    }
}
