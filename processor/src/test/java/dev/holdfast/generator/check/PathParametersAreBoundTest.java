package dev.holdfast.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.SampleOperation;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.TypeRef;
import org.junit.jupiter.api.Test;

/** UnboundPathParameter. */
final class PathParametersAreBoundTest {
    @Test
    void isSilentWhereEachPlaceHasItsArgument() {
        assertThat(CheckRun.inPolicy(with("/shops/{shop}/things/{thing_id}", "thing_id", "shop")))
                .isEmpty();
    }

    @Test
    void missesTheArgumentOfAPlace() {
        assertThat(CheckRun.headlines(with("/shops/{shop}/things/{id}", "shop")))
                .containsExactly("[UnboundPathParameter] {id} of /shops/{shop}/things/{id} has no argument");
    }

    @Test
    void missesThePlaceOfAnArgument() {
        OperationPlan operation = with("/things", "id");

        assertThat(CheckRun.headlines(operation))
                .containsExactly("[UnboundPathParameter] argument id has no place in /things");
        assertThat(CheckRun.inAnnotations(operation).get(0).fixes()).containsExactly("put `{id}` into the path");
        assertThat(CheckRun.inPolicy(operation).get(0).fixes())
                .containsExactly("take the path parameter `id` out of the document");
    }

    @Test
    void reportsAMisspeltNameOnce() {
        assertThat(CheckRun.headlines(with("/things/{thing_id}", "thingId")))
                .containsExactly("[UnboundPathParameter] {thing_id} of /things/{thing_id} has no argument,"
                        + " did you mean thingId?");
    }

    private static OperationPlan with(String path, String... arguments) {
        SampleOperation operation = SampleOperation.get("GetThings", path);
        for (String argument : arguments) {
            operation.required(ParameterPlace.PATH, argument, TypeRef.Scalar.STRING);
        }
        return operation.build();
    }
}
