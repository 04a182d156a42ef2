package dev.holdfast.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.annotation.Jitter;
import dev.holdfast.generator.plan.JavaName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** One run of JavaPoet must give what its two runs give. */
class ShortNamesTest {
    private static final JavaName PET = new JavaName("com.acme.shop", "Pet");
    private static final ClassName BUILDER = ClassName.get("com.acme.shop", "Pet", "Builder");
    private static final TypeName NULLABLE_TEXT = nullable(ClassName.get(String.class));

    @Test
    void importsWhatAnotherPackageHas() {
        assertAsJavaPoet(pet().addField(ParameterizedTypeName.get(ClassName.get(List.class), NULLABLE_TEXT), "names")
                .addField(TypeNames.of(new JavaName("com.acme.shop", "Tag")), "tag")
                .addField(nullable(ClassName.get(Map.Entry.class)), "entry")
                .build());
    }

    @Test
    void namesNestedTypesAsTheirPlaceAsks() {
        assertAsJavaPoet(pet().addSuperinterface(ParameterizedTypeName.get(ClassName.get(Comparable.class), BUILDER))
                .addMethod(MethodSpec.methodBuilder("builder")
                        .addJavadoc("See java.util.List and com.acme.shop.Pet.Builder.\n")
                        .addModifiers(Modifier.STATIC)
                        .returns(BUILDER)
                        .addStatement(
                                "return $T.requireNonNull(new $T($S))", Objects.class, BUILDER, "\"java.util.List\\")
                        .build())
                .build());
    }

    @Test
    void importsConstantsThatStandBare() {
        FieldSpec jitter = FieldSpec.builder(Jitter.class, "jitter")
                .initializer(Constants.of(Jitter.FULL))
                .build();

        assertThat(Layout.file(PET, pet().addField(jitter).build()).text())
                .contains(
                        "import static dev.holdfast.annotation.Jitter.FULL;\n\nimport dev.holdfast.annotation.Jitter;\n")
                .contains("Jitter jitter = FULL;");
    }

    @Test
    void leavesTypesOfOneNameToJavaPoet() {
        TypeSpec type = pet().addField(ClassName.get("java.util", "List"), "list")
                .addField(ClassName.get("java.awt", "List"), "widget")
                .build();

        assertThat(ShortNames.file(PET, type, type.toString())).isEmpty();
        assertThat(Layout.file(PET, type).text()).contains("import java.util.List;", "java.awt.List widget;");
    }

    @Test
    void leavesExpressionsAlone() {
        assertAsJavaPoet(pet().addField(FieldSpec.builder(TypeName.INT, "most")
                        .initializer("this.pet.MOST + other.MOST + 1.5e3f")
                        .build())
                .build());
    }

    private static void assertAsJavaPoet(TypeSpec type) {
        String printed = JavaFile.builder(PET.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();

        assertThat(ShortNames.file(PET, type, type.toString())).contains(printed);
    }

    private static TypeSpec.Builder pet() {
        return TypeSpec.classBuilder("Pet")
                .addType(TypeSpec.classBuilder("Builder")
                        .addMethod(MethodSpec.methodBuilder("build")
                                .returns(ClassName.get("com.acme.shop", "Pet"))
                                .addStatement("return null")
                                .build())
                        .build());
    }

    private static TypeName nullable(ClassName type) {
        return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }
}
