package dev.holdfast.soak;

import dev.holdfast.client.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What a long run of {@link SoakTest} showed. */
final class SoakReport {
    private static final Path FILE =
            Path.of(System.getProperty("basedir"), "../../docs/reports/soak.md").normalize();

    private SoakReport() {}

    static void write(List<Outcome> outcomes, int arrivals) throws IOException {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        outcomes.forEach(it -> counts.merge(it, 1, Integer::sum));
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("# Soak");
        lines.add("");
        lines.add(outcomes.size()
                + " writes by 8 threads, half of them with a key, over real connections to a provider on"
                + " loopback that does");
        lines.add("half of what it is asked for and else resets, cuts, stalls, halts inside a body, talks nonsense,"
                + " throttles, fails or is");
        lines.add("busy, before or after it did the deed. It keeps a ledger. " + arrivals + " requests arrived whole.");
        lines.add("");
        lines.add(
                "No deed was done twice, none was done whose call says that it was not, each success was one, each deed had"
                        + " one key and one");
        lines.add(
                "body over all attempts, each call had one outcome and one sample, and afterwards no connection, thread or"
                        + " slot was left.");
        lines.add("The test fails otherwise; a run of 300 calls is part of every build.");
        lines.add("");
        lines.add("```sh");
        lines.add("mvn -pl runtime/core -am test -Dtest=SoakTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dholdfast.soak=10000 -Dreport=write");
        lines.add("```");
        lines.add("");
        lines.add("| outcome | calls |");
        lines.add("|---|---|");
        counts.forEach((outcome, calls) -> lines.add("| `" + outcome + "` | " + calls + " |"));
        Files.writeString(FILE, lines.toString());
    }
}
