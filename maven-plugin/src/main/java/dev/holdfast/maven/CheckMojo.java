package dev.holdfast.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Holds the policies of all clients against their documents and the rules, without generating or compiling anything. It
 * prints findings and nothing else, and fails if one of them is an error. What depends on the day fails here, and only warns
 * in {@code generate}.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /**
     * The clients, each with {@code spec}, {@code policy} and {@code packageName}.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<ClientParameter> clients = List.of();

    /**
     * Where the findings are written as SARIF 2.1.0, such as {@code target/holdfast.sarif}; nowhere unless it is said.
     *
     * @since 0.1.0
     */
    @Parameter(property = "holdfast.sarif")
    private @Nullable File sarif;

    /**
     * The baseline: findings that were there when the rules were adopted, which are not reported. Such a file is optional.
     *
     * @since 0.1.0
     */
    @Parameter(property = "holdfast.baselineFile", defaultValue = "${project.basedir}/holdfast.baseline.json")
    private File baselineFile;

    /**
     * With {@code write}, today's findings become the baseline.
     *
     * @since 0.1.0
     */
    @Parameter(property = "baseline")
    private @Nullable String baseline;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File root;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Made by Maven. */
    public CheckMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (baseline != null && !baseline.equals("write")) {
            throw new MojoExecutionException("-Dbaseline=" + baseline + " is unknown: write -Dbaseline=write");
        }
        Path base = project.getBasedir().toPath();
        CheckRun run = new CheckRun(
                new ProjectDirectories(base, base, base), baselineFile.toPath(), Clock.systemUTC(), getLog());
        List<ClientRequest> requests = ClientRequest.all(clients);
        if (baseline != null) {
            run.freeze(requests);
        } else {
            run.check(requests, sarif == null ? null : new SarifFile(sarif.toPath(), root.toPath()));
        }
    }
}
