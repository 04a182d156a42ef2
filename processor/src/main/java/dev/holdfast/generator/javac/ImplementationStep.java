package dev.holdfast.generator.javac;

import com.google.auto.common.BasicAnnotationProcessor.Step;
import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableSetMultimap;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.PartOf;
import dev.holdfast.generator.check.Checks;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.emit.impl.ImplementationEmitter;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.InterfacePlan;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and implements one interface at a time, so that an incremental compiler may hand over any of them alone:
 * what is written for an interface follows from itself and the client that it is part of.
 */
final class ImplementationStep implements Step {
    private final ProcessingEnvironment environment;

    ImplementationStep(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Set<String> annotations() {
        return Set.of(Client.class.getCanonicalName(), PartOf.class.getCanonicalName());
    }

    @Override
    public Set<? extends Element> process(ImmutableSetMultimap<String, Element> elementsByAnnotation) {
        Report report = new Report();
        for (Element client : elementsByAnnotation.get(Client.class.getCanonicalName())) {
            Diagnostics diagnostics = new Diagnostics();
            client(MoreElements.asType(client), diagnostics);
            report.add(MoreElements.asType(client), diagnostics);
        }
        for (Element part : elementsByAnnotation.get(PartOf.class.getCanonicalName())) {
            Diagnostics diagnostics = new Diagnostics();
            part(MoreElements.asType(part), diagnostics);
            report.add(MoreElements.asType(part), diagnostics);
        }
        report.print(environment.getMessager());
        return Set.of();
    }

    private void client(TypeElement client, Diagnostics diagnostics) {
        AnnotationView view = ProviderReader.viewOf(client, diagnostics);
        if (view == null || !isInterface(client, diagnostics)) {
            return;
        }
        new VersionCheck(environment.getElementUtils(), diagnostics).check(client);
        // findings about the operations of parts are those of the parts
        ClientPlan plan = new ClientReader(client, diagnostics).read(view, new Diagnostics());
        check(onlyOwn(plan), client, diagnostics);
        if (!diagnostics.hasErrors()) {
            new Implementations(environment, diagnostics).write(new ImplementationEmitter().client(plan), client);
        }
    }

    private void part(TypeElement part, Diagnostics diagnostics) {
        TypeElement client = clientOf(part, diagnostics);
        if (client == null || !isInterface(part, diagnostics)) {
            return;
        }
        // what stands on the client is reported there
        Diagnostics clientFindings = new Diagnostics();
        AnnotationView view = ProviderReader.viewOf(client, clientFindings);
        if (view == null) {
            report(part, client.getSimpleName() + " is not annotated with @Client", diagnostics);
            return;
        }
        ClientPlan plan = new ClientReader(client, clientFindings).readPart(view, part, diagnostics);
        check(plan, client, diagnostics);
        if (!diagnostics.hasErrors()) {
            InterfacePlan contract = plan.interfaces().get(0);
            SourceFile file = new ImplementationEmitter().part(plan.provider(), contract);
            new Implementations(environment, diagnostics).write(file, part);
        }
    }

    private static void check(ClientPlan plan, TypeElement client, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        new Checks(Words.ANNOTATION, found).check(plan);
        RuleReader rules = new RuleReader(List.of(client), new Diagnostics());
        new WaivedFindings(plan, rules.waived()).handOn(found, diagnostics);
    }

    private static ClientPlan onlyOwn(ClientPlan plan) {
        List<InterfacePlan> own =
                plan.interfaces().stream().filter(it -> it.accessor().isEmpty()).toList();
        return new ClientPlan(plan.provider(), own, List.of());
    }

    private static @Nullable TypeElement clientOf(TypeElement part, Diagnostics diagnostics) {
        return AnnotationView.find(part, PartOf.class, diagnostics)
                .map(view -> MoreElements.asType(MoreTypes.asElement(view.type("value"))))
                .orElse(null);
    }

    private static boolean isInterface(TypeElement type, Diagnostics diagnostics) {
        if (type.getKind() == ElementKind.INTERFACE && type.getTypeParameters().isEmpty()) {
            return true;
        }
        report(type, type.getSimpleName() + " is not an interface without type parameters", diagnostics);
        return false;
    }

    private static void report(TypeElement type, String headline, Diagnostics diagnostics) {
        diagnostics.report(Diagnostic.of(Rule.INVALID_CLIENT, ElementPlace.of(type), headline)
                .harm("There would be nothing to implement."));
    }
}
