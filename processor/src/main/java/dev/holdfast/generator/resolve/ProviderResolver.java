package dev.holdfast.generator.resolve;

import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.plan.AccessPlan;
import dev.holdfast.generator.plan.ErrorTextPlan;
import dev.holdfast.generator.plan.FailuresPlan;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.KeyRules;
import dev.holdfast.generator.plan.ObservePlan;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.ProviderFacts;
import dev.holdfast.generator.plan.SecretPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.Tier;
import dev.holdfast.generator.policy.AuthSection;
import dev.holdfast.generator.policy.ErrorSection;
import dev.holdfast.generator.policy.KeysSection;
import dev.holdfast.generator.policy.ObserveSection;
import dev.holdfast.generator.policy.PolicyFile;
import dev.holdfast.generator.policy.SecretSection;
import dev.holdfast.generator.policy.Stated;
import dev.holdfast.text.Condition;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes plans of what a policy says of its provider as a whole. */
public final class ProviderResolver {
    private final PolicyFile policy;

    /** Makes a resolver of a policy. */
    public ProviderResolver(PolicyFile policy) {
        this.policy = policy;
    }

    /** What answers mean. */
    public FailuresPlan failures() {
        Map<FailureClass, List<Condition>> conditions = new EnumMap<>(FailureClass.class);
        policy.failures()
                .forEach((failure, stated) -> conditions.put(
                        failure, stated.stream().map(Stated::value).toList()));
        return new FailuresPlan(conditions);
    }

    /** Where bodies of failures say what went wrong; null where the policy does not say. */
    public @Nullable ErrorTextPlan errorText() {
        ErrorSection error = policy.error();
        return error == null ? null : new ErrorTextPlan(text(error.code()), text(error.message()));
    }

    private static String text(@Nullable Stated<String> stated) {
        return stated == null ? "" : stated.value();
    }

    /** How the provider treats keys; null where the policy does not say. */
    public @Nullable KeyRules keys() {
        KeysSection keys = policy.keys();
        return keys == null ? null : rules(keys);
    }

    /** What the operators need to know. */
    public IntegrationPlan integration() {
        ObserveSection observe = policy.observe();
        return new IntegrationPlan(
                policy.provider().id().value(),
                policy.provider().owner().value(),
                tier(),
                observe == null ? null : observed(observe),
                policy.secrets().values().stream().map(ProviderResolver::secret).toList(),
                policy.floors().stream().map(FloorResolver::floor).toList(),
                facts(),
                Map.of(),
                new Origin(policy.provider().place(), "provider"));
    }

    private static SecretPlan secret(SecretSection secret) {
        SecretSection.Rotation rotation = secret.rotation();
        SecretSection.Revocation revocation = secret.revocation();
        Origin origin = new Origin(secret.place(), "secrets");
        return new SecretPlan(
                secret.name(),
                secret.type(),
                secret.source().value(),
                rotation == null
                        ? null
                        : new SecretPlan.Rotation(
                                new Setting<>(
                                        rotation.every().value(),
                                        new Origin(rotation.every().place(), "secrets")),
                                rotation.overlap(),
                                rotation.owner(),
                                rotation.runbook()),
                revocation == null
                        ? null
                        : new SecretPlan.Revocation(
                                revocation.how(), revocation.within().value()),
                origin);
    }

    private ProviderFacts facts() {
        Map<String, Setting<String>> headers = new LinkedHashMap<>();
        policy.headers()
                .forEach((name, it) ->
                        headers.put(name, new Setting<>(it.value(), new Origin(it.place(), "contract"))));
        Map<FailureClass, List<Setting<Condition>>> meanings = new EnumMap<>(FailureClass.class);
        policy.failures()
                .forEach((failure, stated) -> meanings.put(
                        failure,
                        stated.stream()
                                .map(it -> new Setting<>(it.value(), new Origin(it.place(), "failures")))
                                .toList()));
        AuthSection auth = policy.auth();
        Map<String, String> docs = new LinkedHashMap<>();
        policy.provider().docs().forEach((name, it) -> docs.put(name, it.value()));
        return new ProviderFacts("", docs, headers, meanings, auth == null ? null : access(auth));
    }

    private static AccessPlan access(AuthSection auth) {
        List<Stated<String>> granted = auth.granted();
        Map<String, Origin> scopes = new LinkedHashMap<>();
        if (granted != null) {
            granted.forEach(it -> scopes.put(it.value(), new Origin(it.place(), "auth")));
        }
        return new AccessPlan(granted == null ? null : scopes, auth.isAny(), new Origin(auth.place(), "auth"));
    }

    static KeyRules rules(KeysSection keys) {
        return new KeyRules(
                keys.header(),
                keys.form(),
                keys.most(),
                keys.retention(),
                keys.margin(),
                keys.replays(),
                keys.replayed());
    }

    private Tier tier() {
        Stated<String> tier = policy.provider().tier();
        return tier == null ? Tier.STANDARD : Tier.valueOf(tier.value().toUpperCase(Locale.ROOT));
    }

    private static ObservePlan observed(ObserveSection observe) {
        return new ObservePlan(
                setting(observe.objective()),
                setting(observe.page()),
                setting(observe.ticket()),
                setting(observe.runbook()),
                new Origin(observe.place(), "observe"));
    }

    private static <T> @Nullable Setting<T> setting(@Nullable Stated<T> stated) {
        return stated == null ? null : new Setting<>(stated.value(), new Origin(stated.place(), "observe"));
    }
}
