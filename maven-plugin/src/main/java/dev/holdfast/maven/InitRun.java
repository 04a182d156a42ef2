package dev.holdfast.maven;

import dev.holdfast.generator.PolicyStarter;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.starter.Blank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Writes the first policy of a document and says what comes next. */
final class InitRun {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final int LONGEST_ID = 63;

    private final ProjectDirectories directories;
    private final Clock clock;
    private final Log log;

    InitRun(ProjectDirectories directories, Clock clock, Log log) {
        this.directories = directories;
        this.clock = clock;
        this.log = log;
    }

    /** A provider's id from the name of a file, as {@code stripe} from {@code Stripe.yaml}. */
    static String idOf(String fileName) {
        String id = fileName.replaceFirst("\\.(ya?ml|json)$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return id.isEmpty() ? "provider" : id.substring(0, Math.min(id.length(), LONGEST_ID));
    }

    /** Begins a policy. */
    void begin(Path document, String id, Path policy) throws MojoExecutionException, MojoFailureException {
        if (!ID.matcher(id).matches()) {
            throw new MojoExecutionException(
                    "-Did=" + id + " is no id: lower case letters, digits and -, as in -Did=stripe");
        }
        if (!Files.isRegularFile(document)) {
            throw new MojoExecutionException("-Dspec names " + document + ", which is not a file");
        }
        refuse(policy);
        try {
            Diagnostics diagnostics = new Diagnostics();
            Optional<String> text = new PolicyStarter(new ProjectFiles(directories.base(), clock))
                    .start(directories.nameOf(document), id, diagnostics);
            new FindingLog(log).print(diagnostics);
            if (text.isEmpty()) {
                throw new MojoFailureException(document.getFileName() + " cannot be read: see the errors above");
            }
            write(policy, text.get());
            next(document, id, policy, Blank.count(text.get()));
        } catch (FileAlreadyExistsException raced) {
            refuse(policy);
        } catch (IOException | UncheckedIOException failure) {
            throw new MojoExecutionException("a file cannot be read or written: " + failure, failure);
        }
    }

    private static void refuse(Path policy) throws MojoExecutionException {
        if (Files.exists(policy)) {
            throw new MojoExecutionException(
                    policy + " is there and stays as it is: say another file with -Dpolicy=..., or remove it first");
        }
    }

    private static void write(Path policy, String text) throws IOException {
        Path folder = policy.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(policy, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    }

    private void next(Path document, String id, Path policy, long blanks) {
        String name = directories.nameOf(policy.toAbsolutePath().normalize());
        List.of(
                        "wrote " + name,
                        "1. Fill in its " + blanks + " TODOs, and take what you do not call out of `use`.",
                        "2. Name it in the <clients> of the holdfast-maven-plugin:",
                        "     <client>",
                        "       <spec>" + directories.nameOf(document) + "</spec>",
                        "       <policy>" + name + "</policy>",
                        "       <packageName>com.acme." + id.replace("-", "") + "</packageName>",
                        "     </client>",
                        "3. mvn dev.holdfast:holdfast-maven-plugin:check says what is left to decide.")
                .forEach(log::info);
    }
}
