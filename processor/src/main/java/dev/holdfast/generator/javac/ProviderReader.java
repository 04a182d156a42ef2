package dev.holdfast.generator.javac;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.holdfast.annotation.Auth;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Credential;
import dev.holdfast.annotation.ErrorText;
import dev.holdfast.annotation.Errors;
import dev.holdfast.annotation.Failures;
import dev.holdfast.annotation.FixedHeader;
import dev.holdfast.annotation.FixedHeaders;
import dev.holdfast.annotation.KeyForm;
import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.AuthPlan;
import dev.holdfast.generator.plan.CommonRules;
import dev.holdfast.generator.plan.ErrorTextPlan;
import dev.holdfast.generator.plan.FailuresPlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.KeyRules;
import dev.holdfast.generator.plan.ProviderPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Condition;
import dev.holdfast.text.Durations;
import dev.holdfast.text.StatusPattern;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what stands on a client interface. */
final class ProviderReader {
    private static final Pattern SECRET_SOURCE = Pattern.compile("env:[A-Z_][A-Z0-9_]*|file:/.+");
    private static final int MOST_KEY = 255;
    private static final JavaName API_EXCEPTION = new JavaName("dev.holdfast.client", "ApiException");
    private final TypeElement client;
    private final Diagnostics diagnostics;

    ProviderReader(TypeElement client, Diagnostics diagnostics) {
        this.client = client;
        this.diagnostics = diagnostics;
    }

    ProviderPlan read(AnnotationView view) {
        return new ProviderPlan(
                TypeReader.nameOf(client),
                view.text("id"),
                view.text("id"),
                new Setting<>(view.text("baseUrl"), view.origin("baseUrl")),
                servers(view),
                view.text("userAgent"),
                view.textOrNull("requestId"),
                auth(),
                headers(),
                failures(),
                errorText(),
                keys(),
                common(),
                exception(),
                new ErrorBodyReader(client, diagnostics).read(),
                view.origin());
    }

    /** What a provider is taken to do with keys where nothing is said. */
    static KeyRules unsaidKeyRules() {
        return new KeyRules("", KeyForm.RAW, MOST_KEY, Duration.ZERO, Duration.ZERO, List.of(), null);
    }

    /** The view of {@code @Client} on an interface. */
    static @Nullable AnnotationView viewOf(TypeElement client, Diagnostics diagnostics) {
        return AnnotationView.find(client, Client.class, diagnostics).orElse(null);
    }

    private static Map<String, Setting<String>> servers(AnnotationView view) {
        Map<String, Setting<String>> servers = new LinkedHashMap<>();
        for (AnnotationView server : view.nested("servers")) {
            servers.put(server.text("name"), new Setting<>(server.text("url"), server.origin("url")));
        }
        return servers;
    }

    private @Nullable AuthPlan auth() {
        return AnnotationView.find(client, Auth.class, diagnostics)
                .map(view -> new AuthPlan(
                        view.constant("scheme", Credential.class),
                        view.text("name"),
                        view.text("secret"),
                        source(view)))
                .orElse(null);
    }

    /** Where the secret is read. Any other text may be the secret itself, so no message may show it. */
    private String source(AnnotationView view) {
        String source = view.text("source");
        if (!SECRET_SOURCE.matcher(source).matches()) {
            diagnostics.report(Diagnostic.of(
                            Rule.INVALID_VALUE,
                            view.origin("source").place(),
                            "source of @Auth is neither env:NAME nor file:/path")
                    .harm("It says where the secret is read; a secret in a source file is in every copy of it.")
                    .fix("`source = \"env:API_KEY\"`")
                    .fix("`source = \"file:/var/run/secrets/api-key\"`"));
        }
        return source;
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        BiConsumer<String, AnnotationView> add = (ignored, view) -> headers.put(view.text("name"), view.text("value"));
        AnnotationView.find(client, FixedHeader.class, diagnostics).ifPresent(view -> add.accept("", view));
        AnnotationView.find(client, FixedHeaders.class, diagnostics)
                .ifPresent(view -> view.nested("value").forEach(one -> add.accept("", one)));
        return headers;
    }

    private FailuresPlan failures() {
        AnnotationView view =
                AnnotationView.find(client, Failures.class, diagnostics).orElse(null);
        if (view == null) {
            return FailuresPlan.none();
        }
        Map<FailureClass, List<Condition>> conditions = new EnumMap<>(FailureClass.class);
        Map<FailureClass, String> members = Map.of(
                FailureClass.THROTTLED, "throttled",
                FailureClass.EXHAUSTED, "exhausted",
                FailureClass.OVERLOADED, "overloaded",
                FailureClass.GATEWAY, "gateway",
                FailureClass.SERVER_ERROR, "serverError",
                FailureClass.IN_PROGRESS, "inProgress",
                FailureClass.MISMATCH, "mismatch",
                FailureClass.KEY_MISSING, "keyMissing",
                FailureClass.AUTH, "auth",
                FailureClass.CLIENT_ERROR, "clientError");
        members.forEach((failure, member) -> conditions.put(failure, view.allParsed(member, Condition::parse)));
        return new FailuresPlan(conditions);
    }

    private @Nullable ErrorTextPlan errorText() {
        return AnnotationView.find(client, ErrorText.class, diagnostics)
                .map(view -> new ErrorTextPlan(view.text("code"), view.text("message")))
                .orElse(null);
    }

    /** The provider's own rules; header and retention stand on each method, so they are unsaid here. */
    private @Nullable KeyRules keys() {
        AnnotationView view = AnnotationView.find(client, dev.holdfast.annotation.KeyRules.class, diagnostics)
                .orElse(null);
        if (view == null) {
            return null;
        }
        Duration margin = view.text("margin").equals("0s") ? Duration.ZERO : view.parsed("margin", Durations::parse);
        return new KeyRules(
                "",
                view.constant("form", KeyForm.class),
                view.number("most"),
                Duration.ZERO,
                margin == null ? Duration.ZERO : margin,
                view.allParsed("replays", StatusPattern::parse),
                view.textOrNull("replayed"));
    }

    private CommonRules common() {
        RuleReader rules = ResilienceReader.shared(client, diagnostics);
        return new CommonRules(
                value(rules.breaker()),
                value(rules.limit()),
                value(rules.bulkhead()),
                value(rules.budget()),
                value(rules.retryAfter()),
                value(rules.responseLimit()),
                value(rules.redirects()),
                value(rules.quotas()));
    }

    private JavaName exception() {
        return AnnotationView.find(client, Errors.class, diagnostics)
                .map(view -> view.type("value"))
                .map(ProviderReader::nameOf)
                .orElse(API_EXCEPTION);
    }

    private static JavaName nameOf(TypeMirror type) {
        return TypeReader.nameOf(MoreElements.asType(MoreTypes.asElement(type)));
    }

    private static <T> @Nullable T value(@Nullable Setting<T> setting) {
        return setting == null ? null : setting.value();
    }
}
