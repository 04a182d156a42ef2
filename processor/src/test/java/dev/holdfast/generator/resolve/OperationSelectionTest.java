package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.policy.ReadPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OperationSelectionTest {
    @Test
    void operationsComeInTheOrderOfTheDocument() {
        Resolution resolution = use("[placeOrder, getOrder, \"*Address\"]");

        assertThat(resolution.operations())
                .extracting(
                        it -> it.used().facts().id() + " " + it.used().entry().shortForm())
                .containsExactly("getOrder p.yaml:3", "placeOrder p.yaml:3", "putAddress p.yaml:3");
    }

    @Test
    void exactEntryIsTheOneToPointAt() {
        Resolution resolution = use("[\"*Order\", placeOrder]");

        assertThat(resolution.operation("placeOrder").used().entry().column()).isEqualTo(17);
        assertThat(resolution.operation("getOrder").used().entry().column()).isEqualTo(7);
    }

    @Test
    void allIsAll() {
        assertThat(use("all").operations()).hasSize(Resolution.SHOP.size());
    }

    @Test
    void unknownOperationComesWithTheNearestOne() {
        assertThat(use("[getOrdr, placeOrder]").lines())
                .containsExactly("p.yaml:[3,7] [UnknownOperation] use names getOrdr, which the document lacks,"
                        + " did you mean getOrder?");
    }

    @Test
    void globThatMatchesNothingIsAnError() {
        assertThat(use("[\"emails/*\", placeOrder]").lines())
                .containsExactly("p.yaml:[3,7] [UnknownOperation] use has emails/*, which matches no operation"
                        + " of the document");
    }

    @Test
    void exceptTakesAwayWhatUseTook() {
        Resolution resolution = use("all\nexcept: [placeOrder, \"*Address\"]");

        assertThat(resolution.operations())
                .extracting(it -> it.used().facts().id())
                .containsExactly("getOrder", "searchOrders", "payOrder", "deleteOrder");
        assertThat(resolution.lines()).isEmpty();
    }

    @Test
    void exceptionThatExceptsNothingIsAnError() {
        assertThat(use("all\nexcept: [plceOrder]").lines())
                .containsExactly("p.yaml:[4,10] [UnknownOperation] except names plceOrder, which the document lacks,"
                        + " did you mean placeOrder?");
    }

    private static Resolution use(String use) {
        String text = ReadPolicy.SMALL.replace("use: all", "use: " + use);
        return Resolution.of(ReadPolicy.text(text, Map.of()).valid(), List.copyOf(Resolution.SHOP));
    }
}
