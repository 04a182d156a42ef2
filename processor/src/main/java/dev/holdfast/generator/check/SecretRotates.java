package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.SecretPlan;

/** {@link Rule#STATIC_SECRET_WITHOUT_ROTATION}. */
final class SecretRotates {
    void check(IntegrationPlan integration, Findings findings) {
        integration.secrets().forEach(it -> check(it, integration, findings));
    }

    private static void check(SecretPlan secret, IntegrationPlan integration, Findings findings) {
        if (secret.rotation() == null) {
            findings.report(Diagnostic.of(
                            Rule.STATIC_SECRET_WITHOUT_ROTATION,
                            secret.origin().place(),
                            "secret " + secret.name() + " is never replaced")
                    .harm("Whoever copied it once has it for ever, and the first rotation will be an outage.")
                    .fix("`rotation: { every: 90d, overlap: 24h, owner: " + integration.owner() + " }`"));
        }
    }
}
