package dev.holdfast.generator.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes findings as a SARIF 2.1.0 log (OASIS standard, errata 01) with one run. The same findings give the same text: it
 * holds no time and no absolute path.
 */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String version;
    private final String directory;

    /**
     * Makes a writer.
     *
     * @param version the version of Holdfast
     * @param directory the directory of the project as seen from the root of its repository, with forward slashes and one at
     *     the end; empty for the root itself
     */
    public SarifReport(String version, String directory) {
        this.version = version;
        this.directory = directory;
    }

    /**
     * Writes a log.
     *
     * @param findings what was found
     * @param frozen what a baseline holds: in the log as suppressed
     * @return JSON with a line break at its end
     */
    public String of(List<Diagnostic> findings, List<Diagnostic> frozen) {
        Set<Rule> rules = new TreeSet<>();
        findings.forEach(it -> rules.add(it.rule()));
        frozen.forEach(it -> rules.add(it.rule()));
        List<Rule> indexed = List.copyOf(rules);
        SarifResult results = new SarifResult(indexed, directory);
        ArrayNode all = NODES.arrayNode();
        findings.forEach(it -> all.add(results.of(it)));
        frozen.forEach(it -> all.add(results.frozen(it)));
        ObjectNode log = NODES.objectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        log.putArray("runs").add(run(indexed, all));
        return log.toPrettyString() + "\n";
    }

    private ObjectNode run(List<Rule> rules, ArrayNode results) {
        ObjectNode run = NODES.objectNode();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Holdfast").put("version", version);
        ArrayNode described = driver.putArray("rules");
        rules.forEach(it -> described.add(SarifRule.of(it)));
        run.putObject("originalUriBaseIds")
                .putObject(SarifResult.ROOT)
                .putObject("description")
                .put("text", "The root of the repository.");
        // columns of findings count characters as Java does
        run.put("columnKind", "utf16CodeUnits");
        run.set("results", results);
        return run;
    }
}
