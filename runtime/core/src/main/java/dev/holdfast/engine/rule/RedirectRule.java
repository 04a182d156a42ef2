package dev.holdfast.engine.rule;

import dev.holdfast.text.WebOrigin;
import java.util.List;

/**
 * Redirects are followed: on the provider's origin, and to these others.
 *
 * @param origins further origins, to which neither credentials nor bodies go
 */
public record RedirectRule(List<WebOrigin> origins) {

    /** Copies the origins. */
    public RedirectRule {
        origins = List.copyOf(origins);
    }
}
