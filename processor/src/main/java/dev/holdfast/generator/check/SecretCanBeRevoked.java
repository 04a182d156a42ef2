package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.SecretPlan;

/** {@link Rule#SECRET_WITHOUT_REVOCATION}. */
final class SecretCanBeRevoked {
    void check(IntegrationPlan integration, Findings findings) {
        integration.secrets().forEach(it -> check(it, findings));
    }

    private static void check(SecretPlan secret, Findings findings) {
        if (secret.revocation() == null) {
            findings.report(Diagnostic.of(
                            Rule.SECRET_WITHOUT_REVOCATION,
                            secret.origin().place(),
                            "nothing says how secret " + secret.name() + " is made worthless")
                    .harm("On the day it leaks, somebody has to find out first.")
                    .fix("`revocation: { how: \"the provider's dashboard: roll the key\", within: 15m }`"));
        }
    }
}
