package dev.holdfast.generator.javac;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.holdfast.generator.Goldens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Interfaces that a person wrote are implemented as generated ones are. */
final class HandWrittenTest {
    private static final List<JavaFileObject> SOURCES = Stream.of(
                    "NotesClient", "NotesAdmin", "Note", "NotesAsyncClient", "NotesAdminAsyncClient")
            .map(it -> JavaFileObjects.forResource("handwritten/" + it + ".java"))
            .toList();

    private final Compilation compilation = javac().withProcessors(new HoldfastProcessor())
            .withOptions("-Xlint:all,-processing", "-Xdoclint:all/protected", "-Werror")
            .compile(SOURCES);

    @Test
    void compilesWithoutAWord() {
        assertThat(compilation).succeededWithoutWarnings();
    }

    @Test
    void isImplementedAsExpected() throws IOException {
        Goldens.check("NotesClientImpl.java", generated("NotesClientImpl"));
        Goldens.check("NotesAdminImpl.java", generated("NotesAdminImpl"));
    }

    @Test
    void isImplementedWithoutWaitingAsExpected() throws IOException {
        Goldens.check("NotesAsyncClientImpl.java", generated("NotesAsyncClientImpl"));
        Goldens.check("NotesAdminAsyncClientImpl.java", generated("NotesAdminAsyncClientImpl"));
    }

    private String generated(String name) throws IOException {
        JavaFileObject file = compilation
                .generatedFile(StandardLocation.SOURCE_OUTPUT, "com/acme/notes/" + name + ".java")
                .orElseThrow();
        return new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
