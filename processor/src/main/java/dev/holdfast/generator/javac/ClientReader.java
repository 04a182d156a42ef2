package dev.holdfast.generator.javac;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.holdfast.annotation.AsyncTwin;
import dev.holdfast.annotation.PartOf;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.InterfacePlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Reads annotated interfaces into the plan that wrote them, or that a person had in mind. */
final class ClientReader {
    private final TypeElement client;
    private final Diagnostics diagnostics;

    ClientReader(TypeElement client, Diagnostics diagnostics) {
        this.client = client;
        this.diagnostics = diagnostics;
    }

    /** The whole client with all its parts; findings about the operations of parts go their own way. */
    ClientPlan read(AnnotationView view, Diagnostics partDiagnostics) {
        if (abstractMethods(client).stream().noneMatch(ClientReader::isClose) && !isCloseable()) {
            diagnostics.report(Diagnostic.of(
                            Rule.INVALID_CLIENT,
                            ElementPlace.of(client),
                            client.getSimpleName() + " does not extend AutoCloseable")
                    .harm("Nobody could close its connections.")
                    .fix("write `extends AutoCloseable` and `@Override void close();`"));
        }
        ProviderPlan provider = new ProviderReader(client, diagnostics).read(view);
        ClientReader partReader = new ClientReader(client, partDiagnostics);
        List<InterfacePlan> interfaces = new ArrayList<>();
        List<OperationPlan> own = operations(client, provider);
        if (!own.isEmpty()) {
            interfaces.add(new InterfacePlan(provider.name(), "", "", own));
        }
        for (ExecutableElement method : abstractMethods(client)) {
            if (MethodReader.requestOf(method).isEmpty() && !isClose(method)) {
                part(method)
                        .ifPresent(it -> interfaces.add(
                                partReader.part(it, method.getSimpleName().toString(), provider)));
            }
        }
        boolean isAsync =
                AnnotationView.find(client, AsyncTwin.class, diagnostics).isPresent();
        return new ClientPlan(provider, interfaces, List.of()).withAsync(isAsync);
    }

    /** One part of the client alone; findings about the client itself are this reader's, those about the part go their way. */
    ClientPlan readPart(AnnotationView view, TypeElement part, Diagnostics partDiagnostics) {
        ProviderPlan provider = new ProviderReader(client, diagnostics).read(view);
        InterfacePlan read = new ClientReader(client, partDiagnostics).part(part, "part", provider);
        return new ClientPlan(provider, List.of(read), List.of());
    }

    private InterfacePlan part(TypeElement part, String accessor, ProviderPlan provider) {
        return new InterfacePlan(TypeReader.nameOf(part), accessor, "", operations(part, provider));
    }

    private List<OperationPlan> operations(TypeElement contract, ProviderPlan provider) {
        List<OperationPlan> operations = new ArrayList<>();
        for (ExecutableElement method : abstractMethods(contract)) {
            Optional<Class<? extends Annotation>> request = MethodReader.requestOf(method);
            if (request.isPresent()) {
                operation(method, request.get(), contract, provider).ifPresent(operations::add);
            } else if (!contract.equals(client)) {
                report(method, "method " + method.getSimpleName() + " has no request", "annotate it with `@Get(...)`");
            }
        }
        return operations;
    }

    /** The operation; empty if something of it cannot be read, so that no rule calls missing what is merely misspelt. */
    private Optional<OperationPlan> operation(
            ExecutableElement method,
            Class<? extends Annotation> request,
            TypeElement contract,
            ProviderPlan provider) {
        Diagnostics own = new Diagnostics();
        List<Element> nearestFirst =
                contract.equals(client) ? List.of(method, client) : List.of(method, contract, client);
        ResilienceReader rules = new ResilienceReader(method, new RuleReader(nearestFirst, own), provider.keys(), own);
        Optional<OperationPlan> operation = new MethodReader(own).read(method, request, rules);
        operation.ifPresent(it -> new MethodForm(method, own).checkServer(it, provider));
        own.all().forEach(diagnostics::report);
        return own.hasErrors() ? Optional.empty() : operation;
    }

    private Optional<TypeElement> part(ExecutableElement method) {
        if (method.getReturnType().getKind() == TypeKind.DECLARED
                && method.getParameters().isEmpty()) {
            TypeElement type = MoreElements.asType(MoreTypes.asElement(method.getReturnType()));
            if (type.getKind() == ElementKind.INTERFACE && type.getAnnotation(PartOf.class) != null) {
                return Optional.of(type);
            }
        }
        report(
                method,
                "method " + method.getSimpleName() + " neither calls an operation nor leads to a part of the client",
                "annotate it with `@Get(...)`, or its return type with `@PartOf(" + client.getSimpleName()
                        + ".class)`");
        return Optional.empty();
    }

    private void report(ExecutableElement method, String headline, String fix) {
        diagnostics.report(Diagnostic.of(Rule.INVALID_CLIENT, ElementPlace.of(method), headline)
                .harm("There would be nothing to implement it with.")
                .fix(fix));
    }

    private boolean isCloseable() {
        return client.getInterfaces().stream().anyMatch(it -> MoreTypes.isTypeOf(AutoCloseable.class, it));
    }

    private static boolean isClose(ExecutableElement method) {
        return method.getSimpleName().contentEquals("close")
                && method.getParameters().isEmpty();
    }

    private static List<ExecutableElement> abstractMethods(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(it -> it.getModifiers().contains(Modifier.ABSTRACT))
                .filter(it -> !it.getModifiers().containsAll(Set.of(Modifier.STATIC)))
                .toList();
    }
}
