package dev.holdfast.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** RUNTIME 48-52: what retries cost a provider in need. The report is the same in every run, or something has changed. */
final class SimulationTest {
    private static final int PER_SECOND = 5;
    private static final Path REPORT = Path.of(System.getProperty("basedir"), "../../docs/reports/simulation.md")
            .normalize();

    @Test
    void outagesCostWhatTheReportSays() throws IOException, InterruptedException {
        Map<Weather, Map<Plan, Tally>> tallies = new EnumMap<>(Weather.class);
        for (Weather weather : Weather.all()) {
            tallies.put(weather, new EnumMap<>(Plan.class));
            for (Plan plan : Plan.values()) {
                tallies.get(weather).put(plan, Simulation.run(weather, plan, PER_SECOND));
            }
        }

        String report = report(tallies);
        if ("write".equals(System.getProperty("report"))) {
            Files.writeString(REPORT, report);
        }
        assertThat(report).as("written anew with -Dreport=write").isEqualTo(Files.readString(REPORT));
        assertThat(tallies.get(Weather.BURST).get(Plan.BUDGET_AND_BREAKER).loadInBadTimes())
                .isLessThan(1.02);
        assertThat(tallies.get(Weather.FAIR).get(Plan.BUDGET_AND_BREAKER).success())
                .isEqualTo(1);
    }

    private static String report(Map<Weather, Map<Plan, Tally>> tallies) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("# Outages, simulated");
        lines.add("");
        lines.add("Twelve minutes of reads at " + PER_SECOND
                + " calls per second on average, each case; the trouble begins"
                + " after three minutes. The real engine,");
        lines.add(
                "in virtual time, against a provider that is a few lines of Java: `SimulationTest`, in every build, which"
                        + " fails if a number here");
        lines.add(
                "changes. Both plans have 10 s per call, 3 s per attempt, up to 3 attempts, 250 ms to 2 s apart with full"
                        + " jitter. The second one adds");
        lines.add(
                "a budget of 500 tokens (14 per retry, 5 after throttling) and a breaker that opens at 50% of at least 20"
                        + " calls in 20 s.");
        lines.add("");
        lines.add("- load: requests that the provider saw for each call; *bad* columns count the trouble alone");
        lines.add("- refused: calls that failed without a request, at once");
        lines.add("");
        lines.add("```sh");
        lines.add(
                "mvn -pl runtime/core -am test -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false -Dreport=write");
        lines.add("```");
        lines.add("");
        lines.add("| trouble | plan | calls | load | load, bad | success | success, bad | refused | median | p99 |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        tallies.forEach((weather, plans) -> plans.forEach((plan, tally) -> lines.add(
                "| " + weather.words() + " | " + plan.words() + " | " + String.join(" | ", tally.cells()) + " |")));
        return lines.toString();
    }
}
