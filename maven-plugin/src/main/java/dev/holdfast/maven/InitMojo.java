package dev.holdfast.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Begins the policy of a document: all operations, what the document declares, and a {@code TODO} where only a person knows.
 * It never overwrites a file.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractMojo {
    /**
     * The provider's OpenAPI document, such as {@code src/main/holdfast/stripe.yaml}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spec")
    private @Nullable String spec;

    /**
     * Where the policy is written; beside the document, as {@code stripe.policy.yaml}, unless it is said.
     *
     * @since 0.1.0
     */
    @Parameter(property = "policy")
    private @Nullable String policy;

    /**
     * The provider's name in metrics and errors; made from the name of the document unless it is said.
     *
     * @since 0.1.0
     */
    @Parameter(property = "id")
    private @Nullable String id;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File directory;

    /** Made by Maven. */
    public InitMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (spec == null) {
            throw new MojoExecutionException("say which document to begin from: -Dspec=src/main/holdfast/stripe.yaml");
        }
        Path base = directory.toPath();
        Path document = base.resolve(spec).toAbsolutePath().normalize();
        String name = id == null ? InitRun.idOf(document.getFileName().toString()) : id;
        Path file = policy == null ? document.resolveSibling(name + ".policy.yaml") : base.resolve(policy);
        new InitRun(new ProjectDirectories(base, base, base), Clock.systemUTC(), getLog()).begin(document, name, file);
    }
}
