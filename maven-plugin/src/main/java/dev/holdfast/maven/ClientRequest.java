package dev.holdfast.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A client to generate, checked.
 *
 * @param spec the document
 * @param overlays the overlays, in order
 * @param policy the policy
 * @param packageName the package
 * @param isAsync whether to generate a second client that does not wait
 */
record ClientRequest(Path spec, List<Path> overlays, Path policy, String packageName, boolean isAsync) {
    ClientRequest {
        overlays = List.copyOf(overlays);
    }

    /** Checks the clients of a pom. */
    static List<ClientRequest> all(List<ClientParameter> clients) throws MojoExecutionException {
        List<ClientRequest> requests = new ArrayList<>();
        Set<String> packages = new HashSet<>();
        for (ClientParameter client : clients) {
            ClientRequest request = new ClientRequest(
                    file(client.spec(), "spec"),
                    overlays(client.overlays()),
                    file(client.policy(), "policy"),
                    packageName(client.packageName()),
                    client.isAsync());
            if (!packages.add(request.packageName())) {
                throw new MojoExecutionException("two clients share the package " + request.packageName()
                        + ": give each <client> a <packageName> of its own");
            }
            requests.add(request);
        }
        return requests;
    }

    private static List<Path> overlays(List<File> files) throws MojoExecutionException {
        List<Path> overlays = new ArrayList<>();
        for (File file : files) {
            overlays.add(file(file, "overlay"));
        }
        return overlays;
    }

    private static Path file(@Nullable File file, String element) throws MojoExecutionException {
        if (file == null) {
            throw new MojoExecutionException("a <client> lacks its <" + element + ">");
        }
        if (!file.isFile()) {
            throw new MojoExecutionException("<" + element + "> names " + file + ", which is not a file");
        }
        return file.toPath().toAbsolutePath().normalize();
    }

    private static String packageName(@Nullable String name) throws MojoExecutionException {
        if (name == null || !javax.lang.model.SourceVersion.isName(name)) {
            throw new MojoExecutionException(
                    "<packageName> is " + (name == null ? "missing" : name) + ": write one such as com.acme.stripe");
        }
        return name;
    }
}
