package dev.holdfast.generator.javac;

import dev.holdfast.annotation.KeySource;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import javax.lang.model.element.ExecutableElement;

/** {@link Rule#INVALID_CLIENT}, for methods: their arguments must make one request, and the key must come from somewhere. */
final class MethodForm {
    private final ExecutableElement method;
    private final Diagnostics diagnostics;

    MethodForm(ExecutableElement method, Diagnostics diagnostics) {
        this.method = method;
        this.diagnostics = diagnostics;
    }

    void check(OperationPlan operation) {
        atMostOne(operation, BodyPlan.class, "body", "put both into one record");
        atMostOne(operation, ArgumentPlan.Options.class, "CallOptions", "take one of them away");
        atMostOne(operation, ArgumentPlan.Key.class, "IdempotencyKey", "take one of them away");
        BodyPlan body = operation.body();
        if (!operation.result().events().when().isEmpty() && (body == null || body.kind() != BodyKind.JSON)) {
            report(
                    "asks for its stream in a JSON body and has none",
                    "The provider would answer as a whole.",
                    "add an argument with `@Json`, or take `when` away");
        }
        boolean asksCaller = operation.resilience().idempotency() instanceof Idempotency.Keyed keyed
                && keyed.from() == KeySource.CALLER;
        boolean takesKey = count(operation, ArgumentPlan.Key.class) > 0;
        if (asksCaller && !takesKey) {
            report(
                    "takes its idempotency key from the caller and has no argument for it",
                    "The request would go out without a key, and a repeat would do it twice.",
                    "add an argument `IdempotencyKey key`");
        } else if (takesKey && !asksCaller) {
            report(
                    "has an IdempotencyKey that is never sent",
                    "The caller would rely on a key that the provider does not see.",
                    "write `@Idempotent(header = \"Idempotency-Key\", from = CALLER, retention = \"24h\")`");
        }
    }

    void checkServer(OperationPlan operation, ProviderPlan provider) {
        String server = operation.server();
        if (!server.isEmpty() && !provider.servers().containsKey(server)) {
            report(
                    "is called at " + server + ", and the client has no base URL of that name",
                    "There would be nowhere to send the request.",
                    "write `servers = @ServerUrl(name = \"" + server + "\", url = \"https://...\")` into @Client");
        }
    }

    private void atMostOne(OperationPlan operation, Class<? extends ArgumentPlan> kind, String what, String fix) {
        if (count(operation, kind) > 1) {
            report("has more than one " + what, "Only one of them could be sent.", fix);
        }
    }

    private static long count(OperationPlan operation, Class<? extends ArgumentPlan> kind) {
        return operation.arguments().stream().filter(kind::isInstance).count();
    }

    private void report(String fact, String harm, String fix) {
        diagnostics.report(Diagnostic.of(
                        Rule.INVALID_CLIENT, ElementPlace.of(method), "method " + method.getSimpleName() + " " + fact)
                .harm(harm)
                .fix(fix));
    }
}
