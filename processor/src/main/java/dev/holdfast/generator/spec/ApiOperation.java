package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation in use.
 *
 * @param outline its id, method, path, tags and place
 * @param summary what it does, in a few words; empty if the document says nothing
 * @param description what it does, with the document's markup; empty if the document says nothing
 * @param isDeprecated whether the provider says that it goes away
 * @param parameters its parameters, those of its path included, in the order of the document
 * @param body its request body; null for none
 * @param responses its responses, in the order of the document
 * @param security alternatives: each names the schemes that are needed together, with their scopes; empty for none
 * @param servers its own base URLs, with the defaults of their variables; empty if those of the document hold
 */
public record ApiOperation(
        OperationOutline outline,
        String summary,
        String description,
        boolean isDeprecated,
        List<ApiParameter> parameters,
        @Nullable ApiBody body,
        List<ApiResponse> responses,
        List<Map<String, List<String>>> security,
        List<String> servers) {
    /** Copies the lists. */
    public ApiOperation {
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        security = List.copyOf(security);
        servers = List.copyOf(servers);
    }

    /** Its id. */
    public String id() {
        return outline.id();
    }

    /** The template of its path as it is sent: without fragment, encoded where it has to be. */
    public String path() {
        return RequestPath.of(outline.path());
    }

    /** Where it stands. */
    public TextPlace place() {
        return outline.place();
    }
}
