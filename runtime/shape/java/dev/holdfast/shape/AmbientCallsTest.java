package dev.holdfast.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clock, chance, sleep and environment come in by constructor; runs in every module that ships code. */
final class AmbientCallsTest {

    /** The classes that own what all others are given, by simple name. */
    private static final Set<String> OWNERS = Set.of("SystemTime", "SystemChance", "SystemEnvironment", "JvmSwitches");

    private static final Set<String> AMBIENT = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.nanoTime",
            "java.lang.Thread.sleep",
            "java.time.Instant.now");

    @Test
    void onlyOwnersAskTheSystem() {
        var classes = new ClassFileImporter().importPath(Path.of(System.getProperty("basedir"), "target", "classes"));

        noClasses()
                .that(DescribedPredicate.not(ownOrLiveInAnOwner()))
                .should()
                .accessTargetWhere(isAmbient())
                .because("time, chance and environment come in by constructor")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> ownOrLiveInAnOwner() {
        return DescribedPredicate.describe("belong to " + OWNERS, AmbientCallsTest::isOwner);
    }

    private static boolean isOwner(JavaClass type) {
        return OWNERS.contains(type.getSimpleName())
                || type.getEnclosingClass().filter(AmbientCallsTest::isOwner).isPresent();
    }

    private static DescribedPredicate<JavaAccess<?>> isAmbient() {
        return DescribedPredicate.describe(
                "is one of " + AMBIENT,
                access -> AMBIENT.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }
}
