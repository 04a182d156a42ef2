package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.policy.AuthSection;
import dev.holdfast.generator.spec.ApiOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which scopes operations need: what the policy says, else the document's {@code security}. */
final class ScopeNeeds {
    private final @Nullable AuthSection auth;
    private final Diagnostics diagnostics;

    ScopeNeeds(@Nullable AuthSection auth, Diagnostics diagnostics) {
        this.auth = auth;
        this.diagnostics = diagnostics;
    }

    /** Reports what the policy says of operations that are not in use, and what it says to no end. */
    void check(List<ApiOperation> used) {
        if (auth == null) {
            return;
        }
        List<String> known = used.stream().map(ApiOperation::id).toList();
        auth.needsPlaces().forEach((id, place) -> {
            if (!known.contains(id)) {
                String headline = "auth.needs names " + id + ", which is no operation in use" + Nearest.hint(id, known);
                diagnostics.report(Diagnostic.of(Rule.UNKNOWN_OPERATION, place, headline));
            }
        });
        if (auth.granted() == null && (auth.isAny() || !auth.needs().isEmpty())) {
            diagnostics.report(Diagnostic.of(
                            Rule.MISSING_KEY,
                            auth.place(),
                            "auth says which scopes are needed and not which are granted")
                    .fix("`granted: [...]`, the scopes that the credential has"));
        }
    }

    /** Sets of scopes of which one is enough; none where nothing is said. */
    List<Set<String>> of(ApiOperation operation) {
        List<String> said = auth == null ? null : auth.needs().get(operation.id());
        if (said != null) {
            return List.of(new LinkedHashSet<>(said));
        }
        List<Set<String>> needs = new ArrayList<>();
        for (Map<String, List<String>> alternative : usable(operation.security())) {
            needs.addAll(of(alternative));
        }
        return needs.stream().distinct().toList();
    }

    /** The alternatives that the credential is one of; all where it goes by no name of the document. */
    private List<Map<String, List<String>>> usable(List<Map<String, List<String>>> alternatives) {
        boolean isNamed = auth != null && auth.scheme().way() == AuthSection.Way.DOCUMENT;
        List<Map<String, List<String>>> named = alternatives.stream()
                .filter(it ->
                        auth != null && isNamed && it.containsKey(auth.scheme().name()))
                .toList();
        return named.isEmpty() ? alternatives : named;
    }

    private List<Set<String>> of(Map<String, List<String>> alternative) {
        Set<String> together = new LinkedHashSet<>();
        alternative.values().forEach(together::addAll);
        return auth != null && auth.isAny() && !together.isEmpty()
                ? together.stream().map(Set::of).toList()
                : List.of(together);
    }
}
