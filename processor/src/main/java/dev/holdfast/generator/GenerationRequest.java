package dev.holdfast.generator;

import java.util.List;

/**
 * A client to generate.
 *
 * @param spec the path of the provider's document, as {@link InputFiles} knows it
 * @param overlays the paths of overlays that correct the document, applied in order; may be empty
 * @param policy the path of the policy
 * @param packageName the package of the generated types
 * @param isAsync whether to generate a second client that does not wait for its calls
 */
public record GenerationRequest(
        String spec, List<String> overlays, String policy, String packageName, boolean isAsync) {
    /** Copies the list. */
    public GenerationRequest {
        overlays = List.copyOf(overlays);
    }

    /** A client that waits for its calls. */
    public GenerationRequest(String spec, List<String> overlays, String policy, String packageName) {
        this(spec, overlays, policy, packageName, false);
    }

    /** A client of a document that needs no correction. */
    public GenerationRequest(String spec, String policy, String packageName) {
        this(spec, List.of(), policy, packageName);
    }
}
