package dev.holdfast.example.benchmarks;

import dev.holdfast.generator.Generation;
import dev.holdfast.generator.GenerationRequest;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.InputFiles;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.emit.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Generates a client once, without Maven, as the other contender does. */
final class HoldfastRun {
    private HoldfastRun() {}

    /**
     * Generates.
     *
     * @param arguments document, policy, directory for the sources
     */
    public static void main(String[] arguments) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        InputFiles files = HoldfastRun::read;
        GenerationRequest request = new GenerationRequest(arguments[0], arguments[1], "com.acme.github");
        Optional<Generation> generation = new Generator(files, "benchmark").generate(request, diagnostics);
        if (generation.isEmpty()) {
            diagnostics.all().forEach(it -> System.out.println(DiagnosticText.located(it)));
            throw new IllegalStateException("nothing was generated");
        }
        for (SourceFile source : generation.get().files()) {
            Path file = Path.of(arguments[2], source.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.text());
        }
    }

    private static Optional<byte[]> read(String path) {
        try {
            return Optional.of(Files.readAllBytes(Path.of(path)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
