package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceReader;
import dev.holdfast.generator.source.SourceResource;
import dev.holdfast.generator.source.SourceValue;

/**
 * The JSON Schema of policies: the one source of the names in a policy, for the reader as for an IDE.
 *
 * <p>Immutable; safe for use by several threads.
 */
final class PolicySchema {
    /** The resource beside this class. */
    static final String RESOURCE = "holdfast-policy-v1.schema.json";

    private final SourceMap document;

    private PolicySchema(SourceMap document) {
        this.document = document;
    }

    /** Reads the schema that is shipped with this class. */
    static PolicySchema load() {
        Diagnostics diagnostics = new Diagnostics();
        SourceValue value = SourceReader.forDocuments()
                .read(RESOURCE, SourceResource.read(PolicySchema.class, RESOURCE), diagnostics)
                .orElseThrow(() -> new IllegalStateException(RESOURCE + " " + diagnostics.all()));
        return new PolicySchema((SourceMap) value);
    }

    /** What a whole file must be. */
    SchemaNode root() {
        return SchemaNode.of(document, document);
    }
}
