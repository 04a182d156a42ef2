package dev.holdfast.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.source.SourceReader;
import dev.holdfast.generator.source.SourceValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents for tests: written in the test, file by file, or real ones from a directory. */
public final class Documents {
    private final Map<String, String> files = new HashMap<>();
    private final Diagnostics diagnostics = new Diagnostics();
    private final String root;

    private Documents(String root) {
        this.root = root;
    }

    /** A document in one file, {@code api.yaml}. */
    public static Documents of(String yaml) {
        return new Documents("api.yaml").with("api.yaml", yaml);
    }

    /** A document of OpenAPI 3.0 with these paths and components. */
    public static Documents openApi(String pathsAndComponents) {
        return of("openapi: 3.0.3\ninfo: { title: Test, version: '1' }\n" + pathsAndComponents);
    }

    /** One of the real documents; skips the test where there are none. */
    public static Documents real(String path) {
        String directory = System.getProperty("holdfast.specs", "");
        assumeFalse(directory.isEmpty(), "no real documents: run with -Dholdfast.specs=<directory>");
        try {
            return new Documents(path).with(path, Files.readString(Path.of(directory, path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds a further file. */
    public Documents with(String path, String yaml) {
        files.put(path, yaml);
        return this;
    }

    /** What was reported so far. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** The first lines of what was reported so far. */
    public List<String> headlines() {
        return diagnostics.all().stream().map(Diagnostic::headline).toList();
    }

    /** Opens the document. */
    public Optional<SpecReader> open() {
        SourceValue document = load(root).orElseThrow();
        return SpecReader.open(document, this::load, diagnostics);
    }

    /** Reads all its operations. */
    public ApiSpec readAll() {
        return read(
                open().orElseThrow().index().stream().map(OperationOutline::id).toList());
    }

    /** Reads some of its operations. */
    public ApiSpec read(String... used) {
        return read(List.of(used));
    }

    private ApiSpec read(Collection<String> used) {
        Optional<ApiSpec> spec = open().orElseThrow().read(used);
        assertThat(spec).as("findings: %s", headlines()).isPresent();
        return spec.orElseThrow();
    }

    private Optional<SourceValue> load(String path) {
        return files.containsKey(path)
                ? SourceReader.forDocuments().read(path, files.get(path), diagnostics)
                : Optional.empty();
    }
}
