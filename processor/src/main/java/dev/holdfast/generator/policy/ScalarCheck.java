package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.source.LiteralSecrets;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.text.TextException;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

/** Holds one scalar against the schema. */
final class ScalarCheck {
    private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private final Diagnostics diagnostics;

    ScalarCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(SourceText value, SchemaNode node, String path) {
        if (!value.isQuoted() && NULL.matcher(value.text()).matches()) {
            report(value, node, path, path + " is null: leave the key out, what is absent is off");
        } else if (node.text("format").isPresent()) {
            format(value, node, path);
        } else if (!node.allowed().isEmpty()) {
            word(value, node.allowed(), path);
        } else if (node.types().equals(List.of("integer"))) {
            integer(value, node, path);
        } else {
            text(value, node, path);
        }
    }

    private void format(SourceText value, SchemaNode node, String path) {
        String format = node.text("format").orElseThrow();
        try {
            if (ScalarFormats.isTooLong(format, ScalarFormats.parse(format, value.text()))) {
                diagnostics.report(Diagnostic.of(
                        Rule.UNITLESS_VALUE, value.place(), path + ": " + value.text() + " is longer than 24h"));
            }
        } catch (TextException wrong) {
            Rule rule = ScalarFormats.lacksUnit(format, value.text()) ? Rule.UNITLESS_VALUE : Rule.INVALID_VALUE;
            diagnostics.report(Diagnostic.of(rule, value.place(), path + ": " + wrong.problem())
                    .fix("write " + wrong.remedy()));
        }
    }

    private void word(SourceText value, List<String> allowed, String path) {
        if (!allowed.contains(value.text())) {
            String known = allowed.size() == 1 ? allowed.get(0) : "one of " + String.join(", ", allowed);
            String headline = path + " is " + value.text() + ", not " + known + Nearest.hint(value.text(), allowed);
            diagnostics.report(Diagnostic.of(Rule.INVALID_VALUE, value.place(), headline)
                    .fix("write " + Nearest.to(value.text(), allowed).orElse(known)));
        }
    }

    private void integer(SourceText value, SchemaNode node, String path) {
        if (value.isQuoted() || !INTEGER.matcher(value.text()).matches()) {
            String shown = value.isQuoted() ? '"' + value.text() + "\" in quotes" : value.text();
            report(value, node, path, path + " is " + shown + ", not a whole number");
            return;
        }
        BigInteger number = new BigInteger(value.text());
        long least = node.number("minimum").orElse(Long.MIN_VALUE);
        long most = node.number("maximum").orElse((long) Integer.MAX_VALUE);
        if (number.compareTo(BigInteger.valueOf(least)) < 0) {
            report(value, node, path, path + " is " + number + ", less than " + least);
        } else if (number.compareTo(BigInteger.valueOf(most)) > 0) {
            report(value, node, path, path + " is " + number + ", more than " + most);
        }
    }

    private void text(SourceText value, SchemaNode node, String path) {
        Pattern pattern = Pattern.compile(node.text("pattern").orElse(""));
        String type = type(value);
        boolean isTyped = node.types().contains(type)
                || (type.equals("integer") && node.types().contains("number"));
        // a key that stands where its name belongs is a finding of its own
        boolean isKnownToBeWrong = node.isNeverShown() && LiteralSecrets.isLiteral(value.text());
        if (!isKnownToBeWrong && (!isTyped || !pattern.matcher(value.text()).find())) {
            report(value, node, path, path + wrongForm(value, node));
        }
    }

    private static String wrongForm(SourceText value, SchemaNode node) {
        if (node.isNeverShown()) {
            return " does not have the form of its key";
        }
        String shown = value.text().isBlank() ? "empty" : value.text();
        return " is " + shown + ", which does not have the form of its key";
    }

    /** What a reader of YAML 1.2 takes a scalar for; what is not text there must not pass for it here. */
    private static String type(SourceText value) {
        if (value.isQuoted()) {
            return "string";
        }
        if (BOOLEAN.matcher(value.text()).matches()) {
            return "boolean";
        }
        if (INTEGER.matcher(value.text()).matches()) {
            return "integer";
        }
        return NUMBER.matcher(value.text()).matches() ? "number" : "string";
    }

    private void report(SourceText value, SchemaNode node, String path, String headline) {
        DiagnosticBuilder finding = Diagnostic.of(Rule.INVALID_VALUE, value.place(), headline);
        node.text("description").ifPresent(finding::harm);
        node.example()
                .ifPresent(it ->
                        finding.fix("`" + path.substring(path.lastIndexOf('.') + 1) + ": " + FlowText.of(it) + "`"));
        diagnostics.report(finding);
    }
}
