package dev.holdfast;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of the runtime, and who may see which library. */
final class ArchitectureTest {

    private final JavaClasses runtime = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.holdfast");

    @Test
    void textDependsOnNothingOfOurs() {
        DescribedPredicate<JavaClass> others =
                resideInAnyPackage("dev.holdfast..").and(not(resideInAnyPackage("dev.holdfast.text..")));

        check(noClasses()
                .that()
                .resideInAPackage("dev.holdfast.text..")
                .should()
                .dependOnClassesThat(others));
    }

    @Test
    void resilienceKnowsNeitherEngineNorTransport() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.holdfast.resilience..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.holdfast.engine..", "dev.holdfast.http.."));
    }

    @Test
    void transportsDoNotKnowTheEngine() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.holdfast.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.holdfast.engine.."));
    }

    @Test
    void onlyTheEngineKnowsItsStages() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.holdfast.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.holdfast.engine.stage.."));
    }

    @Test
    void onlyTransportsSeeHttpClient() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.holdfast.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hc.."));
    }

    @Test
    void onlyMetricsSeeMetersAndClientAndEngineSeeTheirRegistries() {
        DescribedPredicate<JavaClass> registries = type(MeterRegistry.class).or(type(ObservationRegistry.class));
        DescribedPredicate<JavaClass> meters =
                resideInAnyPackage("io.micrometer..").and(not(registries));

        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.holdfast.metrics..")
                .should()
                .dependOnClassesThat(meters));
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.holdfast.metrics..", "dev.holdfast.client..", "dev.holdfast.engine..")
                .should()
                .dependOnClassesThat(registries));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(runtime);
    }
}
