package dev.holdfast.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.spec.ApiParameter.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real documents do with the parameters of their paths. */
final class PathParametersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /a/{id}        | /a/{id}
            /a#Action=B    | /a
            /a?mode=b      | /a?mode=b
            /a b/caf\u00e9 | /a%20b/caf%C3%A9
            /{a}-{b}^x     | /{a}-{b}%5Ex
            """)
    void pathsAreSentEncodedAndWithoutFragment(String path, String sent) {
        assertThat(RequestPath.of(path)).isEqualTo(sent);
    }

    @Test
    void aNameThatNobodyDeclaresIsAText() {
        Documents documents = document("/uploads/{file}", "[]");

        ApiParameter file = documents.readAll().operations().get(0).parameters().get(0);

        assertThat(file.name()).isEqualTo("file");
        assertThat(file.location()).isEqualTo(Location.PATH);
        assertThat(file.schema().isA("string")).isTrue();
        assertThat(documents.headlines())
                .containsExactly("up does not declare {file} of its path: it is taken for a text");
    }

    @Test
    void aMisspeltNameIsThatOfThePath() {
        Documents documents = document(
                "/uploads/{fileId}", "[{ name: fileID, in: path, required: true, schema: { type: integer } }]");

        ApiParameter file = documents.readAll().operations().get(0).parameters().get(0);

        assertThat(file.name()).isEqualTo("fileId");
        assertThat(file.schema().isA("integer")).isTrue();
        assertThat(documents.headlines())
                .containsExactly("up declares the path parameter fileID, which its path calls fileId");
    }

    @Test
    void aQueryThatThePathWritesIsPartOfThePath() {
        Documents documents = document("/uploads?to={to}", "[{ name: to, in: query, schema: { type: string } }]");

        ApiOperation operation = documents.readAll().operations().get(0);

        assertThat(operation.path()).isEqualTo("/uploads?to={to}");
        assertThat(operation.parameters()).singleElement().satisfies(it -> {
            assertThat(it.location()).isEqualTo(Location.PATH);
            assertThat(it.isRequired()).isTrue();
        });
        assertThat(documents.headlines()).isEmpty();
    }

    @Test
    void aParameterWithoutAPlaceIsLeftOut() {
        Documents documents =
                document("/uploads", "[{ name: id, in: path, required: true, schema: { type: integer } }]");

        assertThat(documents.readAll().operations().get(0).parameters()).isEmpty();
        assertThat(documents.headlines())
                .containsExactly("up declares the path parameter id, which its path lacks: it is left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/uploads/{file/x", "/a/../b", "/100%", "/{}"})
    void aPathThatIsNoneLosesItsOperation(String path) {
        Documents documents = document(path, "[]");

        assertThat(documents.readAll().operations()).isEmpty();
        assertThat(documents.diagnostics().all())
                .singleElement()
                .satisfies(it -> assertThat(it.subjects()).containsExactly("up"));
    }

    private static Documents document(String path, String parameters) {
        return Documents.openApi("""
                paths:
                  '%s':
                    post: { operationId: up, parameters: %s, responses: { '204': { description: ok } } }
                """.formatted(path, parameters));
    }
}
