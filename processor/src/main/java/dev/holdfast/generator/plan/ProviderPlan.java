package dev.holdfast.generator.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every operation of a provider.
 *
 * @param name the client interface
 * @param id the provider's id in metrics and errors
 * @param title the provider's name for people
 * @param baseUrl where the provider is
 * @param servers the base URLs of operations that are called elsewhere, by name
 * @param userAgent who calls
 * @param requestId the response header that names a request; null for none
 * @param auth how requests are authenticated; null for not at all
 * @param headers headers with fixed values that every request carries, such as the version of the API
 * @param failures what answers mean, beyond their status
 * @param errorText where bodies of failures say what went wrong; null where nothing is said
 * @param keys how the provider treats idempotency keys; null where the policy does not say
 * @param common the rules that all operations share
 * @param exception the exception that failed calls throw
 * @param errors what the JSON bodies of failures hold for all operations
 * @param origin where the provider is described
 */
public record ProviderPlan(
        JavaName name,
        String id,
        String title,
        Setting<String> baseUrl,
        Map<String, Setting<String>> servers,
        String userAgent,
        @Nullable String requestId,
        @Nullable AuthPlan auth,
        Map<String, String> headers,
        FailuresPlan failures,
        @Nullable ErrorTextPlan errorText,
        @Nullable KeyRules keys,
        CommonRules common,
        JavaName exception,
        List<ErrorPlan> errors,
        Origin origin) {
    /** Copies the collections. */
    public ProviderPlan {
        servers = Collections.unmodifiableMap(new LinkedHashMap<>(servers));
        errors = List.copyOf(errors);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
