package dev.holdfast.generator.emit.contract;

import static dev.holdfast.generator.emit.contract.AnnotationWriter.annotation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.holdfast.annotation.KeyForm;
import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.emit.Names;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.AuthPlan;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.ErrorTextPlan;
import dev.holdfast.generator.plan.FailuresPlan;
import dev.holdfast.generator.plan.KeyRules;
import dev.holdfast.generator.plan.ProviderPlan;
import dev.holdfast.text.Condition;
import dev.holdfast.text.Durations;
import dev.holdfast.text.StatusPattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands on a client: who the provider is, what its answers mean, and the rules that all operations share. */
final class ProviderAnnotations {
    private static final int MOST_KEY = 255;
    private static final ClassName GENERATED = RuntimeTypes.annotation("GeneratedByHoldfast");
    private final List<AnnotationSpec> annotations = new ArrayList<>();

    private ProviderAnnotations() {}

    static List<AnnotationSpec> of(ClientPlan plan, String version) {
        ProviderPlan provider = plan.provider();
        ProviderAnnotations result = new ProviderAnnotations();
        result.client(provider);
        result.auth(provider.auth());
        result.failures(provider.failures());
        result.errorText(provider.errorText());
        result.keys(provider.keys());
        result.headers(provider);
        result.annotations.addAll(RuleAnnotations.shared(provider.common()));
        result.annotations.add(AnnotationSpec.builder(RuntimeTypes.annotation("Errors"))
                .addMember("value", "$T.class", TypeNames.of(provider.exception()))
                .build());
        result.annotations.addAll(ErrorAnnotations.of(provider.errors()));
        if (plan.isAsync()) {
            result.annotations.add(AnnotationSpec.builder(RuntimeTypes.annotation("AsyncTwin"))
                    .addMember("value", "$T.class", TypeNames.of(Names.asyncOf(provider.name())))
                    .build());
        }
        result.annotations.add(annotation("Contract").text("version", version).write());
        result.annotations.add(generated());
        return result.annotations;
    }

    static AnnotationSpec generated() {
        return AnnotationSpec.builder(GENERATED).build();
    }

    private void client(ProviderPlan provider) {
        annotations.add(annotation("Client")
                .text("id", provider.id())
                .text("baseUrl", provider.baseUrl().value())
                .annotations("servers", servers(provider))
                .text("userAgent", provider.userAgent())
                .text("requestId", provider.requestId())
                .write());
    }

    private static List<AnnotationSpec> servers(ProviderPlan provider) {
        return provider.servers().entrySet().stream()
                .map(it -> annotation("ServerUrl")
                        .text("name", it.getKey())
                        .text("url", it.getValue().value())
                        .write())
                .toList();
    }

    private void auth(@Nullable AuthPlan auth) {
        if (auth != null) {
            annotations.add(annotation("Auth")
                    .constant("scheme", auth.scheme())
                    .text("name", auth.name(), "")
                    .text("secret", auth.secret())
                    .text("source", auth.source())
                    .write());
        }
    }

    private void failures(FailuresPlan failures) {
        if (failures.conditions().isEmpty()) {
            return;
        }
        AnnotationWriter writer = annotation("Failures");
        failures.conditions()
                .forEach((failure, conditions) -> writer.texts(
                        memberOf(failure),
                        conditions.stream().map(Condition::toString).toList()));
        annotations.add(writer.write());
    }

    private void errorText(@Nullable ErrorTextPlan error) {
        if (error != null) {
            annotations.add(annotation("ErrorText")
                    .text("code", error.code(), "")
                    .text("message", error.message(), "")
                    .write());
        }
    }

    private static String memberOf(FailureClass failure) {
        String[] words = failure.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int index = 1; index < words.length; index++) {
            name.append(Character.toUpperCase(words[index].charAt(0))).append(words[index].substring(1));
        }
        return name.toString();
    }

    private void keys(@Nullable KeyRules keys) {
        if (keys == null) {
            return;
        }
        annotations.add(annotation("KeyRules")
                .constant("form", keys.form(), KeyForm.RAW)
                .number("most", keys.most(), MOST_KEY)
                .text("margin", keys.margin().equals(Duration.ZERO) ? null : Durations.print(keys.margin()))
                .texts(
                        "replays",
                        keys.replays().stream().map(StatusPattern::toString).toList())
                .text("replayed", keys.replayed())
                .write());
    }

    private void headers(ProviderPlan provider) {
        provider.headers()
                .forEach((name, value) -> annotations.add(annotation("FixedHeader")
                        .text("name", name)
                        .text("value", value)
                        .write()));
    }
}
