package dev.holdfast.generator.policy;

import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.text.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a policy together from files that fit the schema, the lowest base first. */
final class PolicyAssembly {
    private final List<SourceMap> stack;
    private final SourceMap policy;
    private final List<SourceMap> floors;
    private final Diagnostics diagnostics;

    PolicyAssembly(List<SourceMap> stack, List<SourceMap> floors, Diagnostics diagnostics) {
        this.stack = stack;
        this.floors = floors;
        this.policy = stack.get(stack.size() - 1);
        this.diagnostics = diagnostics;
    }

    Optional<PolicyFile> policy() {
        if (policy.get("provider").isEmpty()) {
            String kind = policy.get("kind")
                    .filter(it -> it instanceof SourceText text && text.text().equals("floor"))
                    .map(it -> "floor")
                    .orElse("base");
            String headline = policy.place().file() + " is of kind: " + kind + ", which other policies extend";
            diagnostics.report(Diagnostic.of(
                            Rule.INVALID_VALUE, TextPlace.of(policy.place().file()), headline)
                    .fix("leave kind out, and say provider and use"));
            return Optional.empty();
        }
        Fields keys = section("keys");
        Fields error = section("error");
        Fields auth = section("auth");
        Fields observe = section("observe");
        return Optional.of(new PolicyFile(
                policy.place().file(),
                ProviderSection.of(new Fields(map(policy, "provider"))),
                UseSection.of(
                        policy.get("use").orElseThrow(), policy.get("except").orElse(null)),
                stack.stream().map(this::layers).toList(),
                keys == null ? null : KeysSection.of(keys),
                failures(),
                error == null ? null : ErrorSection.of(error),
                auth == null ? null : AuthSection.of(auth),
                secrets(),
                observe == null ? null : ObserveSection.of(observe),
                texts("contract", "versionHeader"),
                NamesSection.of(section("names")),
                dropped(),
                floors.stream().map(FloorSection::of).toList(),
                WaiverSection.all(policy)));
    }

    private PolicyLayers layers(SourceMap file) {
        return new PolicyLayers(
                file.place().file(),
                file.get("kind").isPresent(),
                map(file, "defaults"),
                map(file, "groups"),
                map(file, "operations"));
    }

    private Map<FailureClass, List<Stated<Condition>>> failures() {
        Fields failures = section("failures");
        return failures == null ? Map.of() : new FailuresReader(diagnostics).read(failures.map());
    }

    private Map<String, SecretSection> secrets() {
        Map<String, SecretSection> found = new LinkedHashMap<>();
        Fields secrets = section("secrets");
        if (secrets != null) {
            secrets.map().entries().forEach((name, entry) -> found.put(name, SecretSection.of(name, entry)));
        }
        return found;
    }

    private Map<String, Stated<String>> dropped() {
        Map<String, Stated<String>> found = new LinkedHashMap<>();
        Fields parameters = section("parameters");
        if (parameters != null) {
            parameters.map().entries().keySet().forEach(name -> found.put(name, parameters.text(name)));
        }
        return found;
    }

    private Map<String, Stated<String>> texts(String section, String key) {
        Fields fields = section(section);
        return fields == null ? Map.of() : fields.textsByKey(key);
    }

    /** A section of all files, keys of later files over those of earlier ones. */
    private @Nullable Fields section(String name) {
        SourceMap merged = null;
        for (SourceMap file : stack) {
            SourceMap next = file.get(name).map(SourceMap.class::cast).orElse(null);
            if (next != null) {
                merged = merged == null ? next : SectionMerge.of(merged, next);
            }
        }
        return merged == null ? null : new Fields(merged);
    }

    private static SourceMap map(SourceMap file, String key) {
        return file.get(key)
                .map(SourceMap.class::cast)
                .orElseGet(
                        () -> new SourceMap(Map.of(), TextPlace.of(file.place().file())));
    }
}
