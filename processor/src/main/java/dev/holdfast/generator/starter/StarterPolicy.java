package dev.holdfast.generator.starter;

import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a policy that passes all rules that fail a build once its blanks are filled. What the document declares is taken from
 * it; what it cannot know is a blank; numbers are cautious ones to start from.
 */
public final class StarterPolicy {
    private static final Set<String> WITHOUT_A_PLAN = Set.of("POST", "PATCH");

    private final ApiSpec spec;
    private final String file;
    private final String id;
    private final DeclaredKey keys;
    private final List<String> lines = new ArrayList<>();

    /**
     * Makes a writer.
     *
     * @param spec all operations of the document
     * @param file the document's name, for the reader
     * @param id the provider's id, as a policy has it
     */
    public StarterPolicy(ApiSpec spec, String file, String id) {
        this.spec = spec;
        this.file = file;
        this.id = id;
        this.keys = DeclaredKey.of(spec.operations());
    }

    /**
     * Writes the policy.
     *
     * @param impossible why operations cannot be generated, by their ids: they are listed and not used
     */
    public String text(Map<String, String> impossible) {
        lines.clear();
        lines.add("# Begun from " + YamlText.remark(file) + ". Fill in each TODO, and take out what you do not call;");
        lines.add("# `mvn dev.holdfast:holdfast-maven-plugin:check` says what is left to decide.");
        lines.add("policy: v1");
        provider();
        use(impossible);
        keys.lines().forEach(lines::add);
        defaults();
        writes(impossible.keySet());
        new StarterAuth(spec, id).lines().forEach(lines::add);
        observe();
        return String.join("\n", lines) + "\n";
    }

    private void provider() {
        lines.add("");
        lines.add("provider:");
        lines.add("  id: " + id);
        if (!spec.title().isBlank()) {
            lines.add("  title: " + YamlText.quoted(spec.title()));
        }
        new StarterServers(spec).lines().forEach(lines::add);
        lines.add(Blank.line(2, "owner", "the team that answers for this integration", "payments-team"));
        lines.add(Blank.line(2, "userAgent", "the program that calls", "acme-shop"));
    }

    private void use(Map<String, String> impossible) {
        lines.add("");
        lines.add("# Only what stands here is generated. " + spec.operations().size() + " operations:");
        lines.add("use:");
        Map<String, List<ApiOperation>> byTag = new LinkedHashMap<>();
        spec.operations()
                .forEach(it ->
                        byTag.computeIfAbsent(tag(it), key -> new ArrayList<>()).add(it));
        byTag.forEach((tag, operations) -> {
            lines.add("  # " + YamlText.remark(tag));
            operations.forEach(it -> lines.add(entry(it, impossible.get(it.id()))));
        });
    }

    private static String entry(ApiOperation operation, @Nullable String problem) {
        String request = operation.outline().method() + " " + operation.path();
        String entry = "- " + YamlText.value(operation.id());
        return problem == null
                ? "  " + entry + "  # " + YamlText.remark(request)
                : "  # not used, since " + YamlText.remark(problem) + ": " + YamlText.remark(operation.id());
    }

    private static String tag(ApiOperation operation) {
        List<String> tags = operation.outline().tags();
        return tags.isEmpty() ? "without a tag" : tags.get(0);
    }

    private void defaults() {
        lines.add("");
        lines.add("defaults:");
        lines.add("  timeout: { call: 10s, attempt: 4s, connect: 1s }");
        lines.add("  retry:");
        lines.add(
                "    { attempts: 2, backoff: 250ms..2s x2, jitter: full, budget: 10% + 1/s, retryAfter: { wait: 4s, pause: 15m } }");
        lines.add("  breaker: { window: 30s, opensAt: 50% over 20 calls, pause: 15s..2m x2, probes: 3 }");
        lines.add("  # as many as the provider's pages allow; `replicas` divides them among processes");
        lines.add("  limits: { rate: 10/s, burst: 10, concurrent: 20, queue: 1s }");
        List<String> hints = hints();
        if (!hints.isEmpty()) {
            lines.add("  # the document declares " + String.join(", ", hints) + ": see `quota`");
        }
        if (spec.operations().stream().anyMatch(StarterPolicy::redirects)) {
            lines.add("  response: { redirects: never } # some operations declare 3xx; or same-origin");
        }
    }

    /** Headers of answers that say how fast calls may come. */
    private List<String> hints() {
        Set<String> headers = new LinkedHashSet<>();
        spec.operations().stream()
                .flatMap(it -> it.responses().stream())
                .flatMap(it -> it.headers().keySet().stream())
                .filter(it -> it.matches("(?i)retry-after|x-?rate-?limit.*|ratelimit.*|.*request-id"))
                .limit(100)
                .forEach(it -> headers.add(YamlText.remark(it)));
        return List.copyOf(headers);
    }

    private static boolean redirects(ApiOperation operation) {
        return operation.responses().stream().anyMatch(it -> it.status().startsWith("3"));
    }

    private void writes(Set<String> impossible) {
        List<ApiOperation> used = spec.operations().stream()
                .filter(it -> !impossible.contains(it.id()))
                .toList();
        Set<String> methods =
                used.stream().map(it -> it.outline().method()).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> groups = new ArrayList<>();
        List<String> writes = methods.stream().filter(WITHOUT_A_PLAN::contains).toList();
        if (!writes.isEmpty()) {
            groups.add("  writes:");
            groups.add("    select: { method: [" + String.join(", ", writes) + "] }");
            groups.add("    # never repeated once it may have arrived; `safety: read` for those that only look");
            groups.add("    idempotency: { plan: none, because: \"the document declares no key\" }");
        }
        if (methods.contains("PUT")) {
            groups.add("  replacements:");
            groups.add("    select: { method: PUT }");
            groups.add("    idempotency:");
            groups.add("      plan: natural");
            groups.add(Blank.line(
                    6, "because", "why a repeated PUT creates nothing twice", "\"it replaces what the path names\""));
        }
        if (!groups.isEmpty()) {
            lines.add("");
            lines.add("groups:");
            lines.addAll(groups);
        }
        List<String> keyed =
                used.stream().map(ApiOperation::id).filter(keys::isDeclaredBy).toList();
        if (!keyed.isEmpty()) {
            lines.add("");
            lines.add("operations:");
            keyed.forEach(
                    it -> lines.add("  " + YamlText.value(it) + ": { idempotency: { plan: key, from: caller } }"));
        }
    }

    private void observe() {
        lines.add("");
        lines.add("observe:");
        lines.add("  slo: 99% over 30d");
        lines.add(Blank.line(2, "ticket", "who is told when it is missed", "payments-team"));
        lines.add("  runbook: docs/runbooks/" + id + ".md");
    }
}
