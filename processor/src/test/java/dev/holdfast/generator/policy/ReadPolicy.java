package dev.holdfast.generator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.source.SourceResource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy that was read for a test, with what was found on the way.
 *
 * @param policy the policy
 * @param findings what was found
 */
public record ReadPolicy(Optional<PolicyFile> policy, List<Diagnostic> findings) {
    /** Reads a policy beside this class, whose bases lie there too. */
    public static ReadPolicy resource(String name) {
        FileLoader beside = (path, from) -> Optional.of(new FileLoader.LoadedFile(path, bytes(path)));
        return of(name, bytes(name), beside);
    }

    /** Reads a policy that extends files of a map. */
    public static ReadPolicy text(String text, Map<String, String> bases) {
        FileLoader loader = (path, from) -> Optional.ofNullable(bases.get(path))
                .map(it -> new FileLoader.LoadedFile(path, it.getBytes(StandardCharsets.UTF_8)));
        return of("p.yaml", text.getBytes(StandardCharsets.UTF_8), loader);
    }

    /** Reads the smallest policy with other parts: a provider and a use are there. */
    public static ReadPolicy with(String rest) {
        return text(SMALL + rest, Map.of());
    }

    /** Three lines: all that a policy must have. */
    public static final String SMALL = """
            policy: v1
            provider: { id: petstore, baseUrl: "https://pets.example.com", owner: pets, userAgent: app }
            use: all
            """;

    /** The text of a policy beside this class. */
    public static String resourceText(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The policy, if nothing was found. */
    public PolicyFile valid() {
        assertThat(lines()).isEmpty();
        return policy.orElseThrow();
    }

    /** The first line of each finding, with its place. */
    public List<String> lines() {
        return findings.stream()
                .map(it -> DiagnosticText.located(it).lines().findFirst().orElseThrow())
                .toList();
    }

    private static ReadPolicy of(String name, byte[] content, FileLoader loader) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<PolicyFile> policy = new PolicyReader(loader).read(name, content, diagnostics);
        return new ReadPolicy(policy, diagnostics.all());
    }

    private static byte[] bytes(String name) {
        return SourceResource.read(ReadPolicy.class, name);
    }
}
