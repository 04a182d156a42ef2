package dev.holdfast.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A client to generate, as the pom has it. */
public final class ClientParameter {
    /** The provider's OpenAPI document, such as {@code src/main/holdfast/stripe.yaml}. */
    @Parameter(required = true)
    private @Nullable File spec;

    /**
     * Overlays (OpenAPI Overlay 1.0) that correct the document, applied in order, such as {@code
     * src/main/holdfast/stripe.overlay.yaml}.
     */
    @Parameter
    private List<File> overlays = List.of();

    /** The resilience policy, such as {@code src/main/holdfast/stripe.policy.yaml}. */
    @Parameter(required = true)
    private @Nullable File policy;

    /** The package of the generated types, such as {@code com.acme.stripe}; it belongs to this client alone. */
    @Parameter(required = true)
    private @Nullable String packageName;

    /**
     * Whether to generate a second client, {@code StripeAsyncClient}, whose methods return futures and do not wait.
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "false")
    private boolean async;

    /** Made by Maven. */
    public ClientParameter() {}

    /** The document; null if the pom lacks it. */
    public @Nullable File spec() {
        return spec;
    }

    /** The overlays; empty if the pom has none. */
    public List<File> overlays() {
        return overlays;
    }

    /** The policy; null if the pom lacks it. */
    public @Nullable File policy() {
        return policy;
    }

    /** Whether there is a second client that does not wait. */
    public boolean isAsync() {
        return async;
    }

    /** The package; null if the pom lacks it. */
    public @Nullable String packageName() {
        return packageName;
    }
}
