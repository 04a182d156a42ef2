package dev.holdfast.generator.emit.impl;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.holdfast.generator.emit.Constants;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.AuthPlan;
import dev.holdfast.generator.plan.FailuresPlan;
import dev.holdfast.generator.plan.KeyRules;
import dev.holdfast.generator.plan.ProviderPlan;
import dev.holdfast.text.Durations;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The constant that says where a provider is, what its answers mean, and which rules all operations share. */
final class ProviderConstant {
    static final String NAME = "PROVIDER";

    private ProviderConstant() {}

    static FieldSpec of(ProviderPlan provider) {
        Chain chain = new Chain(
                "$T.of($S, $S, $S)",
                RuntimeTypes.PROVIDER,
                provider.id(),
                provider.baseUrl().value(),
                provider.userAgent());
        provider.servers().forEach((name, url) -> chain.then(".server($S, $S)", name, url.value()));
        if (provider.requestId() != null) {
            chain.then(".requestId($S)", provider.requestId());
        }
        auth(provider.auth(), chain);
        provider.headers().forEach((name, value) -> chain.then(".header($S, $S)", name, value));
        failures(provider.failures(), chain);
        if (provider.errorText() != null) {
            chain.then(
                    ".errorText($S, $S)",
                    provider.errorText().code(),
                    provider.errorText().message());
        }
        keys(provider.keys(), chain);
        RuleCalls.shared(provider.common(), chain);
        ErrorCalls.add(provider.errors(), chain);
        chain.then(".errors($T::new)", TypeNames.of(provider.exception()));
        return FieldSpec.builder(RuntimeTypes.PROVIDER, NAME, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(chain.value())
                .build();
    }

    private static void auth(@Nullable AuthPlan auth, Chain chain) {
        if (auth == null) {
            return;
        }
        switch (auth.scheme()) {
            case BEARER -> chain.then(".bearer($S, $S)", auth.secret(), auth.source());
            case BASIC -> chain.then(".basic($S, $S)", auth.secret(), auth.source());
            case API_KEY_HEADER -> chain.then(".apiKeyHeader($S, $S, $S)", auth.name(), auth.secret(), auth.source());
            case API_KEY_QUERY -> chain.then(".apiKeyQuery($S, $S, $S)", auth.name(), auth.secret(), auth.source());
        }
    }

    private static void failures(FailuresPlan failures, Chain chain) {
        failures.conditions()
                .forEach((failure, conditions) ->
                        chain.then(".failures($L, $L)", Constants.of(failure), quoted(conditions)));
    }

    private static void keys(@Nullable KeyRules keys, Chain chain) {
        if (keys == null) {
            return;
        }
        String form = switch (keys.form()) {
            case RAW -> "raw";
            case SF_STRING -> "quoted";
        };
        Chain spec = new Chain("$T.$L()", RuntimeTypes.KEY_RULE, form).then(".most($L)", keys.most());
        if (!keys.margin().isZero()) {
            spec.then(".margin($S)", Durations.print(keys.margin()));
        }
        if (!keys.replays().isEmpty()) {
            spec.then(".replays($L)", quoted(keys.replays()));
        }
        if (keys.replayed() != null) {
            spec.then(".replayed($S)", keys.replayed());
        }
        chain.then(".keys($L)", spec.value());
    }

    private static CodeBlock quoted(List<?> values) {
        return values.stream().map(it -> CodeBlock.of("$S", it.toString())).collect(CodeBlock.joining(", "));
    }
}
