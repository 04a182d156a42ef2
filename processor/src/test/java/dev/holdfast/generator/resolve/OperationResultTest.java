package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.plan.AnswerPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.Documents;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What methods return. */
final class OperationResultTest {
    private static final String TEXT = "{ application/json: { schema: { type: string } } }";

    @Test
    void successesWithDifferentBodiesAreToldApartByStatus() {
        ResultPlan result = result("""
                '202': { description: later, content: { application/json: { schema: { type: object, properties: { job: { type: string } } } } } }
                '200': { description: now, content: { application/json: { schema: { type: string } } } }
                '204': { description: nothing }
                '2XX': { description: other, content: { text/plain: {} } }
                """);

        assertThat(text(result)).isEqualTo("ANSWERS ThingGetResult");
        assertThat(result.answers().stream().map(OperationResultTest::text).collect(Collectors.joining(", ")))
                .isEqualTo("200 ThingGetResult.Status200 JSON STRING,"
                        + " 202 ThingGetResult.Status202 JSON ThingGetResult202,"
                        + " 204 ThingGetResult.Status204 NOTHING VOID, 2xx ThingGetResult.Status2XX TEXT STRING");
    }

    @Test
    void successesWithTheSameBodyAreOne() {
        assertThat(text(result("'200': { description: a, content: " + TEXT + " }\n'201': { description: b, content: "
                        + TEXT + " }")))
                .isEqualTo("JSON STRING");
    }

    @Test
    void aBodyOrNothingMayBeNull() {
        assertThat(text(result("'200': { description: a, content: " + TEXT + " }\n'204': { description: b }")))
                .isEqualTo("JSON STRING?");
    }

    @Test
    void aListOrNothingIsAListSinceItMayBeEmpty() {
        assertThat(text(result("""
                '200': { description: a, content: { application/json: { schema: { type: array, items: { type: string } } } } }
                '204': { description: b }
                """))).isEqualTo("JSON [STRING]");
    }

    @Test
    void aListOrNothingMayBeNullWhereTheStatusPromisesContent() {
        assertThat(text(result("""
                '201': { description: a, content: { application/json: { schema: { type: array, items: { type: string } } } } }
                '202': { description: not yet }
                """))).isEqualTo("JSON [STRING]?");
    }

    @Test
    void anUnchangedAnswerIsNullOnlyWhereTheMethodTakesTheCondition() {
        String responses = "'200': { description: a, content: " + TEXT + " }\n'304': { description: same }\n";

        assertThat(text(result(responses))).isEqualTo("JSON STRING");
        assertThat(text(result("{ name: If-None-Match, in: header, schema: { type: string } }", responses)))
                .isEqualTo("JSON STRING?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            application/octet-stream: {}                                            | DOWNLOAD Download asking application/octet-stream
            image/png: {}, image/*: {}                                              | DOWNLOAD Download asking image/png, image/*
            application/json: { schema: { type: string, format: binary } }          | DOWNLOAD Download asking application/json
            '*/*': { schema: { type: string, format: binary } }                     | DOWNLOAD Download
            'bad name': {}                                                          | DOWNLOAD Download
            application/zip: {}, application/json: { schema: { type: integer } }    | JSON LONG
            application/vnd.api+json: { schema: { type: integer } }                 | JSON LONG asking application/vnd.api+json
            '*/*': { schema: { type: integer } }                                    | JSON LONG
            text/html: {}                                                           | TEXT STRING asking text/html
            application/xml: { schema: { type: object } }                           | TEXT STRING asking application/xml
            text/event-stream: { schema: { type: integer } }                        | EVENTS EventStream<LONG> asking text/event-stream
            application/x-ndjson: { schema: { type: integer } }                     | EVENTS EventStream<LONG> asking application/x-ndjson
            audio/mpeg: {}, text/event-stream: { schema: { type: integer } }        | DOWNLOAD Download asking audio/mpeg
            """)
    void theMediaTypeDecidesHowABodyIsRead(String content, String expected) {
        assertThat(text(result("'200': { description: it, content: { " + content + " } }")))
                .isEqualTo(expected);
    }

    @Test
    void aStreamLeavesOtherSuccessesToTheCaller() {
        assertThat(text(result("""
                '200': { description: a, content: { application/pdf: {} } }
                '202': { description: b, content: { application/json: { schema: { type: string } } } }
                """))).isEqualTo("DOWNLOAD Download asking application/pdf");
    }

    @Test
    void asksForFailuresAsTheyAreWhereThereIsNothingToReturn() {
        String done = "'204': { description: a }\n";

        assertThat(text(result(done + "'400': { description: b, content: " + TEXT + " }")))
                .isEqualTo("NOTHING VOID");
        assertThat(text(result(done + "'400': { description: b, content: { text/plain: {} } }")))
                .isEqualTo("NOTHING VOID asking text/plain");
    }

    private static ResultPlan result(String responses) {
        return result("{ name: q, in: query, schema: { type: string } }", responses);
    }

    private static ResultPlan result(String parameter, String responses) {
        Documents documents =
                Documents.openApi("""
                paths:
                  /things/{id}:
                    parameters:
                      - { name: id, in: path, required: true, schema: { type: string } }
                    get:
                      parameters: [%s]
                      responses:
                """.formatted(parameter) + responses.strip().indent(8));
        return ShapeText.of(documents, "AcmeClient")
                .shape()
                .interfaces()
                .get(0)
                .operations()
                .get(0)
                .result();
    }

    private static String text(ResultPlan result) {
        return result.kind() + " " + text(result.type()) + (result.isNullable() ? "?" : "")
                + (result.accept().isEmpty() ? "" : " asking " + result.accept());
    }

    private static String text(AnswerPlan answer) {
        return answer.status() + " " + answer.variant().simpleName() + " " + answer.kind() + " " + text(answer.type());
    }

    private static String text(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return "[" + text(list.element()) + "]";
        }
        if (type instanceof TypeRef.Named named) {
            String name = named.name().simpleName();
            return ResultKind.of(type) == ResultKind.EVENTS
                    ? name + "<" + text(named.arguments().get(0)) + ">"
                    : name;
        }
        return type.toString();
    }
}
