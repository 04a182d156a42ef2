package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.Names;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.InterfacePlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the interface of a client: where the provider is, the rules that all operations share, the ways to the parts. */
final class ClientEmitter {
    private final ClientPlan plan;
    private final ProviderPlan provider;
    private final String version;

    ClientEmitter(ClientPlan plan, String version) {
        this.plan = plan;
        this.provider = plan.provider();
        this.version = version;
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(provider.name().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(AutoCloseable.class)
                .addJavadoc("$L", doc())
                .addAnnotations(ProviderAnnotations.of(plan, version));
        MethodEmitter methods = MethodEmitter.waiting(provider);
        for (InterfacePlan part : plan.interfaces()) {
            if (part.accessor().isEmpty()) {
                for (OperationPlan operation : part.operations()) {
                    type.addMethod(methods.method(operation)).addMethod(methods.shortMethod(operation));
                    PagesEmitter.of(provider, operation).forEach(type::addMethod);
                }
            } else {
                type.addMethod(accessor(part, part.name()));
            }
        }
        type.addMethod(close());
        creations(provider.name()).forEach(type::addMethod);
        return type.build();
    }

    private String doc() {
        return new JavadocText()
                .plain("A client of " + provider.title() + ". Safe for use by several threads; make one and keep it.")
                .text();
    }

    /** The way to a part, by the interface that is wanted of it. */
    static MethodSpec accessor(InterfacePlan part, JavaName wanted) {
        return MethodSpec.methodBuilder(part.accessor())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain(part.doc())
                                .returns("the part of this client that holds these operations")
                                .text())
                .returns(TypeNames.of(wanted))
                .build();
    }

    /** What ends a client. */
    static MethodSpec close() {
        return MethodSpec.methodBuilder("close")
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("Closes the client's connections; calls that are under way fail.\n")
                .addAnnotation(Override.class)
                .build();
    }

    /** What makes a client of this name. */
    static List<MethodSpec> creations(JavaName client) {
        return List.of(createFrom(client), create(client));
    }

    private static MethodSpec createFrom(JavaName client) {
        return MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain("Makes a client.")
                                .param("config", "what differs from the policy")
                                .returns("a client, to be closed by the caller")
                                .text())
                .addParameter(RuntimeTypes.CLIENT_CONFIG, "config")
                .returns(TypeNames.of(client))
                .addStatement("return new $T(config)", TypeNames.of(Names.implementationOf(client)))
                .build();
    }

    private static MethodSpec create(JavaName client) {
        return MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain("Makes a client as the policy says.")
                                .returns("a client, to be closed by the caller")
                                .text())
                .returns(TypeNames.of(client))
                .addStatement("return create($T.defaults())", RuntimeTypes.CLIENT_CONFIG)
                .build();
    }
}
