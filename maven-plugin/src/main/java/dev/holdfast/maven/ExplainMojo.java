package dev.holdfast.maven;

import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.RulePages;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Prints what holds for the operations of the clients: each value, where it stands, and what it took the place of. With
 * {@code -Drule=...} it prints the page of a rule: what it means, what is bad, what is good.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
    /**
     * The rule whose page is printed, such as {@code MissingTimeout}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "rule")
    private @Nullable String rule;

    /**
     * The operation that is explained, such as {@code PostRefunds}; all of them unless it is said.
     *
     * @since 0.1.0
     */
    @Parameter(property = "operation")
    private @Nullable String operation;

    /**
     * With {@code markdown}, a table of all operations.
     *
     * @since 0.1.0
     */
    @Parameter(property = "format", defaultValue = "text")
    private String format;

    /**
     * The clients, each with {@code spec}, {@code policy} and {@code packageName}; without any, all rules are listed.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<ClientParameter> clients = List.of();

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    /** Made by Maven. */
    public ExplainMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        List<String> known = Arrays.stream(Rule.values()).map(Rule::id).toList();
        if (rule != null) {
            Rule found = Rule.of(rule)
                    .orElseThrow(() -> new MojoExecutionException(
                            "there is no rule " + rule + Nearest.hint(String.valueOf(rule), known)));
            RulePages.page(found).lines().forEach(getLog()::info);
        } else if (clients.isEmpty() || project == null || project.getBasedir() == null) {
            if (operation != null) {
                throw new MojoExecutionException(
                        "there is no <client> whose operation could be explained: run this where"
                                + " the plugin has its <clients> in a <configuration> outside of <executions>");
            }
            known.forEach(getLog()::info);
        } else {
            Path base = project.getBasedir().toPath();
            ExplainRun run = new ExplainRun(new ProjectDirectories(base, base, base), Clock.systemUTC(), getLog());
            run.explain(ClientRequest.all(clients), operation, isTable());
        }
    }

    private boolean isTable() throws MojoExecutionException {
        if (!List.of("text", "markdown").contains(format)) {
            throw new MojoExecutionException("-Dformat=" + format + " is unknown: write -Dformat=markdown or nothing");
        }
        return format.equals("markdown");
    }
}
