package dev.holdfast.generator.javac;

import com.google.auto.common.BasicAnnotationProcessor.Step;
import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableSetMultimap;
import dev.holdfast.annotation.AsyncOf;
import dev.holdfast.annotation.PartOf;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.emit.impl.AsyncImplementationEmitter;
import dev.holdfast.generator.plan.ClientPlan;
import java.lang.annotation.Annotation;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Implements interfaces that do not wait for the calls of another one; what is wrong with that one is reported there. */
final class AsyncStep implements Step {
    private final ProcessingEnvironment environment;

    AsyncStep(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Set<String> annotations() {
        return Set.of(AsyncOf.class.getCanonicalName());
    }

    @Override
    public Set<? extends Element> process(ImmutableSetMultimap<String, Element> elementsByAnnotation) {
        Report report = new Report();
        for (Element element : elementsByAnnotation.get(AsyncOf.class.getCanonicalName())) {
            TypeElement async = MoreElements.asType(element);
            Diagnostics diagnostics = new Diagnostics();
            implement(async, diagnostics);
            report.add(async, diagnostics);
        }
        report.print(environment.getMessager());
        return Set.of();
    }

    private void implement(TypeElement async, Diagnostics diagnostics) {
        TypeElement waiting = typeOf(async, AsyncOf.class, diagnostics);
        if (waiting == null) {
            return;
        }
        new AsyncForm(async, waiting, environment.getTypeUtils(), diagnostics).check();
        SourceFile file = diagnostics.hasErrors() ? null : implementation(waiting);
        if (file != null) {
            new Implementations(environment, diagnostics).write(file, async);
        }
    }

    /** The class behind the twin of an interface; null if that has errors, which its own step reports. */
    private static @Nullable SourceFile implementation(TypeElement waiting) {
        Diagnostics findings = new Diagnostics();
        TypeElement part = typeOf(waiting, PartOf.class, findings);
        TypeElement client = part == null ? waiting : part;
        AnnotationView view = ProviderReader.viewOf(client, findings);
        if (view == null) {
            return null;
        }
        ClientReader reader = new ClientReader(client, findings);
        ClientPlan plan =
                part == null ? reader.read(view, new Diagnostics()) : reader.readPart(view, waiting, findings);
        if (findings.hasErrors()) {
            return null;
        }
        AsyncImplementationEmitter emitter = new AsyncImplementationEmitter();
        return part == null
                ? emitter.client(plan)
                : emitter.part(plan.interfaces().get(0));
    }

    private static @Nullable TypeElement typeOf(
            TypeElement type, Class<? extends Annotation> annotation, Diagnostics diagnostics) {
        return AnnotationView.find(type, annotation, diagnostics)
                .map(view -> MoreElements.asType(MoreTypes.asElement(view.type("value"))))
                .orElse(null);
    }
}
