package dev.holdfast.maven;

import dev.holdfast.engine.HoldfastVersion;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.effective.Explanation;
import dev.holdfast.generator.effective.PlanReport;
import dev.holdfast.generator.plan.OperationPlan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Prints the effective plans of clients. */
final class ExplainRun {
    private final ProjectDirectories directories;
    private final Clock clock;
    private final Log log;

    ExplainRun(ProjectDirectories directories, Clock clock, Log log) {
        this.directories = directories;
        this.clock = clock;
        this.log = log;
    }

    /** Explains one operation, or all of them where it is null; as a table of all that there are if that is wanted. */
    void explain(List<ClientRequest> requests, @Nullable String operation, boolean isTable)
            throws MojoExecutionException, MojoFailureException {
        List<String> known = new ArrayList<>();
        boolean isFound = false;
        for (ClientRequest request : requests) {
            Explanation explanation = explanation(request);
            PlanReport report = new PlanReport(explanation);
            if (isTable) {
                report.markdown().forEach(log::info);
            }
            for (OperationPlan plan : explanation.operations()) {
                known.add(plan.id());
                if (!isTable && (operation == null || operation.equals(plan.id()))) {
                    isFound = true;
                    report.lines(plan).forEach(log::info);
                }
            }
        }
        if (operation != null && !isTable && !isFound) {
            throw new MojoExecutionException("no client has an operation " + operation + Nearest.hint(operation, known)
                    + "; it must be among those under `use` of a policy");
        }
    }

    /** What was decided, also where rules are broken: to see it may be what somebody needs to mend them. */
    private Explanation explanation(ClientRequest request) throws MojoFailureException {
        Diagnostics diagnostics = new Diagnostics();
        return new Generator(new ProjectFiles(directories.base(), clock), HoldfastVersion.VALUE)
                .explain(ClientGeneration.asked(directories, request), diagnostics)
                .orElseThrow(() -> {
                    new FindingLog(log).print(diagnostics);
                    return new MojoFailureException("nothing can be explained before the errors above are mended");
                });
    }
}
