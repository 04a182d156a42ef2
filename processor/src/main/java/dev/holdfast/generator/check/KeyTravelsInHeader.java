package dev.holdfast.generator.check;

import dev.holdfast.annotation.Credential;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.AuthPlan;
import org.jspecify.annotations.Nullable;

/** {@link Rule#KEY_IN_QUERY}. */
final class KeyTravelsInHeader {
    void check(@Nullable AuthPlan auth, Place place, Findings findings) {
        if (auth == null || auth.scheme() != Credential.API_KEY_QUERY) {
            return;
        }
        findings.report(
                Diagnostic.of(Rule.KEY_IN_QUERY, place, "the key travels in the URL, as parameter " + auth.name())
                        .harm("URLs are written to the logs of every proxy and server on the way.")
                        .fix(
                                findings.words() == Words.POLICY
                                        ? "`scheme: { header: X-Api-Key }` if the provider takes one"
                                        : "`scheme = API_KEY_HEADER` if the provider takes one"));
    }
}
