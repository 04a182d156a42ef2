package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.plan.ErrorPlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.Documents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bodies of failures are read as, and what of it is said once on the client. */
final class OperationErrorsTest {
    private static final TypeRef TEXT = TypeRef.Scalar.STRING;
    private static final TypeRef JSON = TypeRef.Scalar.JSON;

    @Test
    void namesTheTypeOfEachStatusThatHasOne() {
        assertThat(errors("""
                '200': { description: done }
                '404': { description: gone, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
                '4XX': { description: no, content: { application/json: { schema: { type: array, items: { type: string } } } } }
                '500': { description: page, content: { text/html: { schema: { type: string } } } }
                default: { description: no, content: { application/problem+json: {} } }
                """))
                .containsExactly(
                        "404 ThingGetError404",
                        "4xx ListOf[element=STRING, hasNulls=false]",
                        "default dev.holdfast.client.Problem");
    }

    @Test
    void defaultIsNoFailureWhereItIsTheOnlySuccess() {
        assertThat(errors("""
                default: { description: it, content: { application/json: { schema: { type: string } } } }
                """)).isEmpty();
    }

    @Test
    void whatAnAnnotationCannotNameIsAnyJson() {
        assertThat(errors("""
                '204': { description: done }
                '400': { description: no, content: { application/json: { schema: { type: object, additionalProperties: { type: string } } } } }
                """)).containsExactly("400 JSON");
    }

    @Test
    void theClientSaysWhatMostOperationsSay() {
        List<List<ErrorPlan>> operations = List.of(
                List.of(error("404", TEXT), error("409", TEXT)),
                List.of(error("404", TEXT), error("409", JSON)),
                List.of(error("404", JSON), error("500", TEXT)),
                List.of());

        List<ErrorPlan> shared = SharedErrors.of(operations);

        assertThat(shared).containsExactly(error("404", TEXT));
        assertThat(SharedErrors.own(operations.get(0), shared)).containsExactly(error("409", TEXT));
        assertThat(SharedErrors.own(operations.get(2), shared))
                .as("the method's own wins")
                .containsExactly(error("404", JSON), error("500", TEXT));
    }

    @Test
    void theMethodLeavesOutWhatFollowsFromTheClient() {
        List<ErrorPlan> shared = List.of(error("4xx", JSON), error("default", TEXT));

        assertThat(SharedErrors.own(List.of(error("500", TEXT), error("404", JSON)), shared))
                .isEmpty();
        assertThat(SharedErrors.own(List.of(error("404", TEXT)), shared)).hasSize(1);
        assertThat(SharedErrors.own(List.of(error("404", JSON), error("4xx", TEXT)), shared))
                .as("its own class would win")
                .hasSize(2);
    }

    @Test
    void theClientIsSilentWhereAnOperationMeansAnotherTypeByItsClass() {
        List<List<ErrorPlan>> operations =
                List.of(List.of(error("404", TEXT)), List.of(error("404", TEXT)), List.of(error("4xx", JSON)));

        assertThat(SharedErrors.of(operations)).isEmpty();
    }

    @Test
    void theClientSpeaksWhereAnOperationMeansTheSameByItsClass() {
        List<List<ErrorPlan>> operations = List.of(
                List.of(error("404", TEXT), error("default", JSON)),
                List.of(error("404", TEXT)),
                List.of(error("4xx", TEXT), error("default", JSON)));

        assertThat(SharedErrors.of(operations)).containsExactly(error("404", TEXT), error("default", JSON));
    }

    private static ErrorPlan error(String status, TypeRef type) {
        return new ErrorPlan(status, type);
    }

    private static List<String> errors(String responses) {
        ShapeText shape = ShapeText.of(Documents.of("""
                openapi: 3.0.3
                info: { title: Things, version: '1' }
                paths:
                  /things/{id}:
                    get:
                      tags: [things]
                      operationId: things/get
                      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                      responses:
                """ + responses.indent(8)), "ThingsClient");
        return shape.shape().interfaces().get(0).operations().get(0).errors().stream()
                .map(it -> it.status() + " " + text(it.type()))
                .toList();
    }

    private static String text(TypeRef type) {
        JavaName name = type instanceof TypeRef.Named named ? named.name() : null;
        if (name == null) {
            return type.toString();
        }
        return name.packageName().equals("com.acme") ? name.simpleName() : name.qualifiedName();
    }
}
