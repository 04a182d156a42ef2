package dev.holdfast.generator.javac;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.plan.ClientPlan;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads one client inside javac, and keeps the plan. */
public final class ReadingProcessor extends AbstractProcessor {
    private final String client;
    private @Nullable ClientPlan plan;

    /**
     * Makes a reader.
     *
     * @param client the client's qualified name
     */
    public ReadingProcessor(String client) {
        this.client = client;
    }

    /** What was read. */
    public ClientPlan read() {
        return requireNonNull(plan, "the client was never read");
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        TypeElement element = processingEnv.getElementUtils().getTypeElement(client);
        if (plan == null && element != null) {
            Diagnostics diagnostics = new Diagnostics();
            plan = new ClientReader(element, diagnostics)
                    .read(requireNonNull(ProviderReader.viewOf(element, diagnostics)), diagnostics);
            assertThat(diagnostics.all())
                    .as("what the reader says of the contract")
                    .isEmpty();
        }
        return false;
    }
}
