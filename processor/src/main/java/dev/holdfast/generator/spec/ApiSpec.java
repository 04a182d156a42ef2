package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a document says of the operations in use.
 *
 * @param title the title of the API; empty if the document says none
 * @param version the version of the API as the document writes it; empty if it says none
 * @param servers the base URLs of the document, with the defaults of their variables; may be empty
 * @param outlines all operations of the document, in its order, used or not
 * @param operations the operations in use, in the order of the document
 * @param schemas the named schemas that the operations in use reach, in the order in which they were reached first
 * @param schemaNames the names of all schemas of the document, reached or not, in its order
 * @param securitySchemes the security schemes of the document by name
 * @param tags the descriptions of the tags by name; empty text for a tag that has none
 * @param place where the document begins
 */
public record ApiSpec(
        String title,
        String version,
        List<String> servers,
        List<OperationOutline> outlines,
        List<ApiOperation> operations,
        Map<String, ApiSchema> schemas,
        Set<String> schemaNames,
        Map<String, ApiSecurityScheme> securitySchemes,
        Map<String, String> tags,
        TextPlace place) {
    /** Copies the collections and keeps their order. */
    public ApiSpec {
        servers = List.copyOf(servers);
        outlines = List.copyOf(outlines);
        operations = List.copyOf(operations);
        schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
        schemaNames = Collections.unmodifiableSet(new LinkedHashSet<>(schemaNames));
        securitySchemes = Collections.unmodifiableMap(new LinkedHashMap<>(securitySchemes));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }
}
