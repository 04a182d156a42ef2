package dev.holdfast.generator.policy;

import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceValue;
import dev.holdfast.text.Condition;
import dev.holdfast.text.TextException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code failures}: conditions by class. */
final class FailuresReader {
    private final Diagnostics diagnostics;

    FailuresReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Map<FailureClass, List<Stated<Condition>>> read(SourceMap failures) {
        Map<FailureClass, List<Stated<Condition>>> found = new EnumMap<>(FailureClass.class);
        failures.entries().forEach((word, entry) -> found.put(failureClass(word), conditions(entry.value())));
        return found;
    }

    /** The class that a policy writes as {@code in-progress}. */
    static FailureClass failureClass(String word) {
        return FailureClass.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private List<Stated<Condition>> conditions(SourceValue value) {
        List<Stated<Condition>> conditions = new ArrayList<>();
        for (SourceValue item : ((SourceList) value).items()) {
            try {
                conditions.add(new Stated<>(ConditionForm.of(item), item.place()));
            } catch (TextException wrong) {
                diagnostics.report(Diagnostic.of(Rule.INVALID_VALUE, item.place(), "failures: " + wrong.problem())
                        .fix("write " + wrong.remedy()));
            }
        }
        return conditions;
    }
}
