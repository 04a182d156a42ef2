package dev.holdfast.maven;

import java.io.File;
import java.time.Clock;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Generates typed clients from OpenAPI documents and resilience policies. The annotation processor
 * {@code dev.holdfast:holdfast-processor} implements them when javac runs.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {
    /**
     * The clients, each with {@code spec}, {@code policy} and {@code packageName}.
     *
     * @since 0.1.0
     */
    @Parameter(required = true)
    private List<ClientParameter> clients = List.of();

    /**
     * Where sources are written; it becomes a source root of the project.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "holdfast.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/holdfast")
    private File outputDirectory;

    /**
     * Where the goal remembers what it wrote from what, to do nothing when nothing changed.
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "${project.build.directory}/holdfast", readonly = true)
    private File stateDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Made by Maven. */
    public GenerateMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        ProjectDirectories directories = new ProjectDirectories(
                project.getBasedir().toPath(), outputDirectory.toPath(), stateDirectory.toPath());
        new GenerationRun(directories, Clock.systemUTC(), getLog()).generate(ClientRequest.all(clients));
        project.addCompileSourceRoot(outputDirectory.getPath());
    }
}
