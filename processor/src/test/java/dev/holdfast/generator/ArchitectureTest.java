package dev.holdfast.generator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the stages of the generator, and who may see which library. */
final class ArchitectureTest {

    private static final String BASE = "dev.holdfast.generator";

    private final JavaClasses generator = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /** Each line: a package, then the packages of the generator that it may use; {@code emit} is without its parts. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    diagnostic..    >
                    source..        > diagnostic..
                    overlay..       > diagnostic.. source..
                    spec..          > diagnostic.. source..
                    policy..        > diagnostic.. source..
                    plan..          > diagnostic..
                    resolve..       > diagnostic.. source.. spec.. policy.. plan..
                    explain..       > diagnostic.. plan..
                    check..         > diagnostic.. plan.. explain..
                    sarif..         > diagnostic.. explain..
                    effective..     > diagnostic.. source.. plan.. resolve.. explain..
                    baseline..      > diagnostic..
                    starter..       > diagnostic.. spec..
                    emit            > diagnostic.. plan.. explain..
                    emit.contract.. > diagnostic.. plan.. explain.. emit
                    emit.impl..     > diagnostic.. plan.. explain.. emit
                    """)
    void stagesUseOnlyWhatIsBeforeThem(String user, String used) {
        String[] allowed = Stream.concat(Stream.of(user), words(used))
                .map(name -> BASE + "." + name)
                .toArray(String[]::new);

        check(noClasses()
                .that()
                .resideInAPackage(BASE + "." + user)
                .should()
                .dependOnClassesThat(resideInAPackage(BASE + "..").and(not(resideInAnyPackage(allowed)))));
    }

    @Test
    void onlyGeneratedCodeMeetsTheEngine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".emit..", BASE + ".javac..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.holdfast.engine..",
                        "dev.holdfast.http..",
                        "dev.holdfast.json..",
                        "dev.holdfast.metrics.."));
    }

    @Test
    void onlyTheProcessorSeesTheModelOfJavac() {
        DescribedPredicate<JavaClass> model = resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..");
        DescribedPredicate<JavaClass> partsOfJavaPoet = type(Modifier.class).or(type(SourceVersion.class));

        check(noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".javac..", BASE + ".emit..")
                .should()
                .dependOnClassesThat(model));
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".emit..")
                .should()
                .dependOnClassesThat(model.and(not(partsOfJavaPoet))));
    }

    @Test
    void onlyEmittersAndTheProcessorSeeJavaPoet() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".emit..", BASE + ".javac..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet.."));
    }

    @Test
    void onlySpecSeesTheParserOfOpenApi() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".spec..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.swagger.."));
    }

    @Test
    void planSpecAndPolicyDoNoInputOrOutput() {
        DescribedPredicate<JavaClass> files =
                resideInAnyPackage("java.io..", "java.nio.file..").and(not(type(Serializable.class)));

        check(noClasses()
                .that()
                .resideInAnyPackage(BASE + ".plan..", BASE + ".spec..", BASE + ".policy..")
                .should()
                .dependOnClassesThat(files));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(generator);
    }

    private static Stream<String> words(String text) {
        return text == null ? Stream.empty() : Stream.of(text.split(" "));
    }
}
