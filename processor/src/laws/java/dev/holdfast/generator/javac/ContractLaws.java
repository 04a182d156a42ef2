package dev.holdfast.generator.javac;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.holdfast.engine.HoldfastVersion;
import dev.holdfast.generator.emit.Names;
import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.emit.contract.ContractEmitter;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.InterfacePlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.OperationPlan;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The three laws of DESIGN 2, for any plan that the checks let through. */
public final class ContractLaws {
    private static final ImmutableList<String> STRICT = ImmutableList.of(
            "-Xlint:all,-processing", "-Xdoclint:all/protected", "-Werror", "-Xmaxerrs", "20", "-Xmaxwarns", "20");

    private final ClientPlan plan;
    private final List<SourceFile> contract;

    private ContractLaws(ClientPlan plan) {
        this.plan = plan;
        this.contract = new ContractEmitter(HoldfastVersion.VALUE).emit(plan);
    }

    /** Fails unless the contract of a plan keeps all three laws. */
    public static void check(ClientPlan plan) {
        ContractLaws laws = new ContractLaws(plan);
        keepsOperationsAndResilience(plan, laws.compiledInSilence());
        laws.isLoudWithoutTheProcessor();
    }

    /** The second law; what the annotations were read as on the way. */
    private ClientPlan compiledInSilence() {
        ReadingProcessor reader = new ReadingProcessor(plan.provider().name().qualifiedName());

        Compilation compilation = compile(javac().withProcessors(new HoldfastProcessor(), reader));

        assertThat(compilation.diagnostics())
                .as("what javac says of the contract")
                .isEmpty();
        assertThat(compilation.generatedSourceFiles())
                .map(JavaFileObject::getName)
                .containsExactlyInAnyOrderElementsOf(implementations());
        return reader.read();
    }

    /**
     * The first law; documentation aside, which annotations do not carry.
     *
     * @param plan what was written
     * @param read what {@link ReadingProcessor} found
     */
    public static void keepsOperationsAndResilience(ClientPlan plan, ClientPlan read) {
        List<InterfacePlan> written = withoutDocs(plan);
        List<InterfacePlan> found = withoutDocs(read);

        assertThat(found)
                .map(InterfacePlan::name)
                .containsExactlyElementsOf(
                        written.stream().map(InterfacePlan::name).toList());
        for (int index = 0; index < written.size(); index++) {
            assertThat(found.get(index).accessor()).isEqualTo(written.get(index).accessor());
            assertThat(found.get(index).operations())
                    .containsExactlyElementsOf(written.get(index).operations());
        }
        assertThat(read.provider().common()).isEqualTo(plan.provider().common());
        assertThat(read.provider().baseUrl()).isEqualTo(plan.provider().baseUrl());
        assertThat(read.provider().servers()).isEqualTo(plan.provider().servers());
        assertThat(read.provider().errors()).isEqualTo(plan.provider().errors());
        assertThat(read.provider().failures()).isEqualTo(plan.provider().failures());
        assertThat(read.isAsync()).isEqualTo(plan.isAsync());
        assertThat(read.provider().errorText()).isEqualTo(plan.provider().errorText());
    }

    /** The third law. */
    private void isLoudWithoutTheProcessor() {
        Compilation compilation = compile(javac().withOptions("-proc:none"));

        JavaName client = plan.provider().name();
        List<JavaName> clients = plan.isAsync() ? List.of(client, Names.asyncOf(client)) : List.of(client);
        assertThat(compilation.errors())
                .map(it -> lineOf(it).strip())
                .containsExactlyInAnyOrderElementsOf(clients.stream()
                        .map(it -> "return new " + Names.implementationOf(it).simpleName() + "(config);")
                        .toList());
    }

    private Compilation compile(Compiler compiler) {
        List<JavaFileObject> files = contract.stream()
                .map(it -> JavaFileObjects.forSourceString(it.name().qualifiedName(), it.text()))
                .toList();
        return (compiler.options().isEmpty() ? compiler.withOptions(STRICT) : compiler).compile(files);
    }

    private String lineOf(Diagnostic<? extends JavaFileObject> diagnostic) {
        String path = diagnostic.getSource().getName();
        SourceFile file = contract.stream()
                .filter(it -> path.endsWith(it.path()))
                .findFirst()
                .orElseThrow();
        return file.text().lines().toList().get((int) diagnostic.getLineNumber() - 1);
    }

    private List<String> implementations() {
        List<String> names = new ArrayList<>();
        names.add(file(plan.provider().name()));
        plan.interfaces().stream().filter(it -> !it.accessor().isEmpty()).forEach(it -> names.add(file(it.name())));
        return plan.isAsync() ? withTwins(plan, names) : names;
    }

    private static List<String> withTwins(ClientPlan plan, List<String> names) {
        names.add(file(Names.asyncOf(plan.provider().name())));
        plan.interfaces().stream()
                .filter(it -> !it.accessor().isEmpty())
                .forEach(it -> names.add(file(Names.asyncOf(it.name()))));
        return names;
    }

    private static String file(JavaName contract) {
        return "/SOURCE_OUTPUT/"
                + Names.implementationOf(contract).qualifiedName().replace('.', '/') + ".java";
    }

    private static List<InterfacePlan> withoutDocs(ClientPlan client) {
        return client.interfaces().stream()
                .map(it -> new InterfacePlan(
                        it.name(),
                        it.accessor(),
                        "",
                        it.operations().stream().map(ContractLaws::withoutDocs).toList()))
                .toList();
    }

    private static OperationPlan withoutDocs(OperationPlan operation) {
        return PlanWithoutDocs.of(operation);
    }
}
