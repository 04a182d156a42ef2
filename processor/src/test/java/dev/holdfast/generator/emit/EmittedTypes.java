package dev.holdfast.generator.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.holdfast.generator.SampleTypes;
import dev.holdfast.generator.emit.contract.ContractEmitter;
import dev.holdfast.generator.javac.HoldfastProcessor;
import dev.holdfast.generator.plan.ClientPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;

/** The classes of a generated client, compiled and loaded. */
final class EmittedTypes extends ClassLoader {
    private static final String OUTPUT = "/CLASS_OUTPUT/";
    private final Map<String, byte[]> classes = new HashMap<>();

    private EmittedTypes() {
        super(EmittedTypes.class.getClassLoader());
    }

    static EmittedTypes of(ClientPlan plan) {
        Compilation compilation = javac().withProcessors(new HoldfastProcessor())
                .compile(new ContractEmitter(dev.holdfast.engine.HoldfastVersion.VALUE)
                        .emit(plan).stream()
                                .map(it -> JavaFileObjects.forSourceString(
                                        it.name().qualifiedName(), it.text()))
                                .toList());
        assertThat(compilation).succeeded();
        EmittedTypes types = new EmittedTypes();
        compilation.generatedFiles().stream()
                .filter(it -> it.getKind() == JavaFileObject.Kind.CLASS)
                .forEach(types::add);
        return types;
    }

    /** A class of the sample package; nested ones with a dollar sign. */
    Class<?> type(String simpleName) throws ClassNotFoundException {
        return loadClass(SampleTypes.PACKAGE + "." + simpleName);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private void add(JavaFileObject file) {
        String path = file.getName().substring(OUTPUT.length(), file.getName().length() - ".class".length());
        try (InputStream bytes = file.openInputStream()) {
            classes.put(path.replace('/', '.'), bytes.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
