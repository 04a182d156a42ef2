package dev.holdfast.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.SampleOperation;
import dev.holdfast.generator.SamplePlans;
import dev.holdfast.generator.plan.InterfacePlan;
import dev.holdfast.generator.plan.JavaName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that generated code gives itself. */
final class NamesTest {
    @ParameterizedTest
    @CsvSource({"create, CREATE", "listCommits, LIST_COMMITS", "get2faCode, GET2FA_CODE", "x, X", "toURL, TO_URL"})
    void writesConstantsInCapitals(String camelCase, String constant) {
        assertThat(Names.constant(camelCase)).isEqualTo(constant);
    }

    @Test
    void numbersTheConstantsOfOverloads() {
        InterfacePlan contract = new InterfacePlan(
                new JavaName("a", "B"),
                "b",
                "",
                List.of(
                        SampleOperation.get("One", "/1").named("list").build(),
                        SampleOperation.get("Two", "/2").named("list").build(),
                        SampleOperation.get("Three", "/3").named("list_2").build()));

        assertThat(Names.constants(contract)).map(Names.Constant::name).containsExactly("LIST", "LIST_2", "LIST_2_2");
    }

    @Test
    void namesImplementationsBesideTheirInterfaces() {
        assertThat(Names.implementationOf(SamplePlans.shop().provider().name()).qualifiedName())
                .isEqualTo("com.acme.shop.ShopClientImpl");
        assertThat(Names.implementationOf(new JavaName("a", "Outer.Inner")).qualifiedName())
                .isEqualTo("a.Outer_InnerImpl");
    }
}
