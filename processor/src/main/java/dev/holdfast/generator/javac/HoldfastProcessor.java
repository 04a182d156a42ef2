package dev.holdfast.generator.javac;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.auto.service.AutoService;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;

/** Implements annotated client interfaces, and turns broken rules into compile errors at the method or its annotation. */
@AutoService(Processor.class)
public final class HoldfastProcessor extends BasicAnnotationProcessor {
    /** Made by javac. */
    public HoldfastProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    protected List<? extends Step> steps() {
        return List.of(new ImplementationStep(processingEnv), new AsyncStep(processingEnv));
    }
}
