package dev.holdfast.generator.effective;

import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.explain.PlanSentence;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import dev.holdfast.generator.plan.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the effective plan of operations, for a terminal or as a table in Markdown. */
public final class PlanReport {
    private static final String INDENT = "    ";

    private final Explanation explanation;

    /** Makes a writer of a plan. */
    public PlanReport(Explanation explanation) {
        this.explanation = explanation;
    }

    /** All that holds for an operation: each value with the place that it comes from, and what it took the place of. */
    public List<String> lines(OperationPlan operation) {
        List<String> lines = new ArrayList<>();
        lines.add(operation.id() + "  " + operation.method() + " " + operation.path());
        Place spec = operation.origin().spec();
        lines.add(INDENT + (spec == null ? "" : spec.shortForm() + ", ") + "used at "
                + operation.origin().entry().shortForm());
        sentences(operation).forEach(it -> lines.add(INDENT + it));
        lines.addAll(columns(new SettingRows(operation, explanation.settingsOf(operation)).rows()));
        lines.addAll(columns(new RetryTable(operation).rows()));
        lines.addAll(columns(provider(operation)));
        return lines;
    }

    /** One line for each operation, in a table. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| operation | request | call | attempt | attempts | what makes a repeat safe |");
        lines.add("|---|---|---|---|---|---|");
        for (OperationPlan operation : explanation.operations()) {
            lines.add(Stream.of(
                            operation.id(),
                            operation.method() + " " + operation.path(),
                            said(operation, "timeout.call"),
                            said(operation, "timeout.attempt"),
                            said(operation, "retry.attempts"),
                            PlanSentence.repeats(operation))
                    .map(it -> it.replace("|", "\\|"))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
        return lines;
    }

    private String said(OperationPlan operation, String key) {
        return new SettingRows(operation, explanation.settingsOf(operation))
                .rows().stream()
                        .filter(it -> it.get(0).equals(key))
                        .map(it -> it.get(1))
                        .findFirst()
                        .orElse("off");
    }

    private static List<String> sentences(OperationPlan operation) {
        return Stream.of(
                        PlanSentence.timing(operation),
                        PlanSentence.repeats(operation),
                        PlanSentence.overrides(operation),
                        PlanSentence.fallback(operation))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private List<List<String>> provider(OperationPlan operation) {
        ProviderPlan provider = explanation.plan().provider();
        List<List<String>> rows = new ArrayList<>();
        Setting<String> baseUrl =
                Optional.ofNullable(provider.servers().get(operation.server())).orElse(provider.baseUrl());
        rows.add(List.of("base URL", baseUrl.value()));
        rows.add(List.of("request body", "sent once if over 1MiB, built in"));
        rows.add(List.of(
                "metrics",
                "holdfast.call.duration, holdfast.attempt.duration {client=" + provider.id() + ", operation="
                        + operation.id() + "}"));
        return rows;
    }

    private static List<String> columns(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int column = 0; column < row.size(); column++) {
                int index = column;
                int width = rows.stream()
                        .mapToInt(it -> it.get(index).length())
                        .max()
                        .orElse(0);
                String text = row.get(column);
                line.append(text).append(" ".repeat(width - text.length())).append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
