package dev.holdfast.generator.resolve;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.fasterxml.jackson.databind.type.TypeFactory;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.holdfast.generator.SamplePlans;
import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.emit.contract.ContractEmitter;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Generated types without the rest of their client, compiled as strictly as a user may, and loaded. */
final class GeneratedClasses extends ClassLoader {
    private static final String OUTPUT = "/CLASS_OUTPUT/";
    private static final List<String> STRICT =
            List.of("-proc:none", "-Xlint:all,-processing", "-Xdoclint:all/protected", "-Werror");

    private final Map<String, byte[]> classes = new HashMap<>();

    private GeneratedClasses() {
        super(GeneratedClasses.class.getClassLoader());
    }

    static GeneratedClasses of(List<TypePlan> types) {
        GeneratedClasses loader = new GeneratedClasses();
        Set<JavaName> names = types.stream().map(TypePlan::name).collect(Collectors.toSet());
        ClientPlan plan = new ClientPlan(SamplePlans.shop().provider(), List.of(), types);
        List<JavaFileObject> sources = new ContractEmitter("0")
                .emit(plan).stream()
                        .filter(it -> names.contains(it.name()))
                        .map(GeneratedClasses::source)
                        .toList();
        if (!sources.isEmpty()) {
            Compilation compilation = javac().withOptions(STRICT).compile(sources);
            assertThat(compilation).succeededWithoutWarnings();
            compilation.generatedFiles().forEach(loader::add);
        }
        return loader;
    }

    /** A type of the plan as Jackson takes it. */
    Type type(TypeRef type) {
        return TypeFactory.defaultInstance().withClassLoader(this).constructFromCanonical(canonical(type));
    }

    private static String canonical(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return "java.util.List<" + canonical(list.element()) + ">";
        }
        if (type instanceof TypeRef.MapOf map) {
            return "java.util.Map<java.lang.String," + canonical(map.value()) + ">";
        }
        if (type instanceof TypeRef.Named named) {
            return named.name().qualifiedName();
        }
        return type == TypeRef.Scalar.BYTES ? "[B" : TypeNames.boxed(type).toString();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static JavaFileObject source(SourceFile file) {
        return JavaFileObjects.forSourceString(file.name().qualifiedName(), file.text());
    }

    private void add(JavaFileObject file) {
        if (file.getKind() != JavaFileObject.Kind.CLASS) {
            return;
        }
        String path = file.getName().substring(OUTPUT.length(), file.getName().length() - ".class".length());
        try (InputStream bytes = file.openInputStream()) {
            classes.put(path.replace('/', '.'), bytes.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
