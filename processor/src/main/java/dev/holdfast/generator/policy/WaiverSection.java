package dev.holdfast.generator.policy;

import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is knowingly broken.
 *
 * @param rule its name in messages
 * @param select the operations for which it is waived; null for all, and for the provider itself
 * @param reason why it may be broken
 * @param owner the team that answers for it
 * @param expires the day on which it is thought over again
 */
public record WaiverSection(
        Stated<String> rule,
        @Nullable SourceValue select,
        Stated<String> reason,
        Stated<String> owner,
        Stated<String> expires) {
    static List<WaiverSection> all(SourceMap policy) {
        return policy.get("waivers").map(it -> ((SourceList) it).items()).orElse(List.of()).stream()
                .map(it -> of(new Fields((SourceMap) it)))
                .toList();
    }

    private static WaiverSection of(Fields fields) {
        return new WaiverSection(
                fields.text("rule"),
                fields.map().get("select").orElse(null),
                fields.text("reason"),
                fields.text("owner"),
                fields.text("expires"));
    }
}
