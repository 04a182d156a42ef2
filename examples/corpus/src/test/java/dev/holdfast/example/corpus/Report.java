package dev.holdfast.example.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that says how far the documents pass: a table that is read back as the least to keep, and the reasons. */
final class Report {
    private static final int LONGEST = 200;
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\S+) \\| [^|]* \\| \\d+ \\| \\d+ \\| [^|]* \\| [^|]* \\| (\\d+) \\|");

    private Report() {}

    /**
     * Reads the table of a committed page.
     *
     * @return by document, how many operations pass at least
     */
    static Map<String, Integer> passing(String page) {
        Map<String, Integer> passing = new LinkedHashMap<>();
        Matcher rows = ROW.matcher(page);
        while (rows.find()) {
            passing.put(rows.group(1), Integer.parseInt(rows.group(2)));
        }
        return passing;
    }

    /** The page; the same results give the same text. */
    static String page(List<DocumentResult> unsorted) {
        List<DocumentResult> results = unsorted.stream()
                .sorted(Comparator.comparing(DocumentResult::name))
                .toList();
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (DocumentResult it : results) {
            page.append(row(it)).append('\n');
        }
        page.append(total(results)).append('\n').append("\n## What does not pass\n");
        results.stream().filter(it -> !it.failures().isEmpty()).forEach(it -> failures(it, page));
        page.append("\n## Documents that contradict themselves\n\n").append(CONTRADICTIONS);
        results.stream().filter(it -> !it.contradictions().isEmpty()).forEach(it -> contradictions(it, page));
        return page.toString();
    }

    static String row(DocumentResult result) {
        String javac =
                result.complaints().isEmpty() ? "silent" : result.complaints().size() + " complaints";
        return "| %s | %s | %d | %d | %s | %s | %d | %s | %d | %d | %d | %d |"
                .formatted(
                        result.name(),
                        result.dialect(),
                        result.operations(),
                        result.generated(),
                        javac,
                        result.law().isEmpty() ? "holds" : "broken",
                        result.passing(),
                        share(result.passing(), result.operations()),
                        result.failures(Fault.OURS),
                        result.failures(Fault.DOCUMENT),
                        result.failures(Fault.VALIDATOR),
                        result.failures(Fault.CORPUS));
    }

    private static String total(List<DocumentResult> results) {
        int operations = results.stream().mapToInt(DocumentResult::operations).sum();
        int passing = results.stream().mapToInt(DocumentResult::passing).sum();
        return "\n" + results.size() + " documents, " + operations + " operations, of which " + passing + " pass: "
                + share(passing, operations) + ".";
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f%%", Math.floor(1000.0 * part / whole) / 10);
    }

    private static void failures(DocumentResult result, StringBuilder page) {
        page.append("\n### ").append(result.name()).append("\n\n");
        Map<String, List<String>> groups = new TreeMap<>();
        result.failures()
                .forEach((id, mismatch) -> groups.computeIfAbsent(
                                mismatch.fault() + ": " + line(mismatch.reason()), it -> new ArrayList<>())
                        .add(id));
        groups.forEach((reason, operations) -> page.append("- ")
                .append(reason)
                .append("\n  - ")
                .append(String.join(
                        ", ",
                        operations.stream().sorted().map(it -> "`" + it + "`").toList()))
                .append('\n'));
    }

    private static void contradictions(DocumentResult result, StringBuilder page) {
        page.append("\n### ").append(result.name()).append("\n\n");
        result.contradictions().stream()
                .sorted()
                .limit(20)
                .forEach(it -> page.append("- ").append(line(it)).append('\n'));
        if (result.contradictions().size() > 20) {
            page.append("- and ").append(result.contradictions().size() - 20).append(" more\n");
        }
    }

    /** One line that says the same on every run. */
    private static String line(String text) {
        String line =
                text.lines().findFirst().orElse("").replaceAll(" in \\d+ms", "").replace("|", "\\|");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    private static final String CONTRADICTIONS = """
            Examples that break their own schema were replaced by values made up; they are named here because a reader of the
            document will be misled by them. At most 20 are listed for each document.
            """;

    private static final String INTRODUCTION = """
            # The corpus

            Every operation of real providers' documents, with `use: all` and the policy in `examples/corpus/src/test/holdfast`: generated,
            compiled with `-Xlint:all,-processing -Xdoclint:all/protected -Werror` and the processor, and called over a socket. An operation
            passes if, three times (with the document's examples, with everything that the schemas allow, with the least that they allow),

            - the method takes a request that the document allows, and the server sees what was put in: method, path, query, headers, body, as
              the document's styles write them;
            - an independent validator accepts the request: `swagger-request-validator-core` for Swagger 2.0 and OpenAPI 3.0, for 3.1, which
              it does not know, and for documents that it refuses, networknt's `json-schema-validator` for the values;
            - a response that the document allows, for each success that it names, decodes and encodes to the same JSON: numbers and times by
              value; properties that no schema describes may be lost.

            Values are made from the document's tree by code of this module alone; what they claim to keep is checked by networknt's validator
            before they are used. What does not pass is counted by whose fault it is: ours; the document's, which contradicts itself; the
            validator's, which refuses what the document allows; or the corpus's, which has no way to try it.

            Again, and written anew:

            ```sh
            mvn -Pcorpus verify -pl examples/corpus -am -Dholdfast.specs=<directory>
            mvn -Pcorpus verify -pl examples/corpus -am -Dholdfast.specs=<directory> -Dreport=write
            ```

            The test fails if a document that this table lists passes with fewer operations than it says.

            | document | dialect | operations | generated | javac | round trip | pass | share | ours | document | validator | corpus |
            |---|---|---|---|---|---|---|---|---|---|---|---|
            """;
}
