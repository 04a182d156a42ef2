package dev.holdfast.example.corpus;

import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.javac.HoldfastProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles a client as a user's strictest build would, with the processor, to class files. */
final class Compilation {
    private static final List<String> STRICT = List.of(
            "-Xlint:all,-processing",
            "-Xdoclint:all/protected",
            "-Werror",
            "-implicit:none",
            "-Xmaxerrs",
            "100000",
            "-Xmaxwarns",
            "100000");
    private final Path classes;

    Compilation(Path classes) {
        this.classes = classes;
    }

    /**
     * Compiles.
     *
     * @param further a processor that looks on
     */
    Compiled compile(List<SourceFile> sources, Processor further) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        long start = System.nanoTime();
        boolean done = task(sources, said, further).call();
        List<String> complaints =
                said.getDiagnostics().stream().map(Compilation::line).toList();
        return new Compiled(done, complaints, kinds(said), Duration.ofNanos(System.nanoTime() - start));
    }

    private CompilationTask task(
            List<SourceFile> sources, DiagnosticCollector<JavaFileObject> said, Processor further) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try {
            Files.createDirectories(classes);
            StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ROOT, null);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(classes));
            List<Text> units = sources.stream().map(Text::new).toList();
            CompilationTask task = compiler.getTask(new StringWriter(), files, said, STRICT, null, units);
            task.setProcessors(List.of(new HoldfastProcessor(), further));
            return task;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String line(Diagnostic<? extends JavaFileObject> it) {
        String file = it.getSource() == null ? "" : it.getSource().getName().replaceFirst(".*/", "") + ":";
        return file + it.getLineNumber() + " "
                + it.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    }

    private static List<String> kinds(DiagnosticCollector<JavaFileObject> said) {
        return said.getDiagnostics().stream()
                .map(Diagnostic::getCode)
                .map(String::valueOf)
                .toList();
    }

    /**
     * What javac said.
     *
     * @param isDone whether it wrote class files
     * @param complaints each error and warning as {@code File.java:12 message}
     * @param kinds javac's name for each complaint, in the same order
     * @param time how long it took
     */
    record Compiled(boolean isDone, List<String> complaints, List<String> kinds, Duration time) {
        boolean isSilent() {
            return isDone && complaints.isEmpty();
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(SourceFile source) {
            super(URI.create("string:///" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
