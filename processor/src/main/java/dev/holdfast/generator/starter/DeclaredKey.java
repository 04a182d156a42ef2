package dev.holdfast.generator.starter;

import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiParameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The idempotency key that a document declares.
 *
 * @param header the header; empty if the document declares none
 * @param most the longest key that all of its operations take, in characters
 * @param operations the writes that take it, by id
 */
record DeclaredKey(String header, int most, Set<String> operations) {
    private static final Set<String> WRITES = Set.of("POST", "PATCH", "PUT", "DELETE");

    /** A key that we make has this many characters. */
    private static final int SHORTEST = 36;

    private static final int USUAL = 255;

    /** The key of the first write that declares one. */
    static DeclaredKey of(List<ApiOperation> operations) {
        String header = "";
        int most = USUAL;
        Set<String> ids = new LinkedHashSet<>();
        for (ApiOperation operation : operations) {
            ApiParameter key = keys(operation).findFirst().orElse(null);
            if (key != null && (header.isEmpty() || header.equalsIgnoreCase(key.name()))) {
                header = key.name();
                most = Math.min(most, key.longest());
                ids.add(operation.id());
            }
        }
        return new DeclaredKey(header, most, ids);
    }

    private static Stream<ApiParameter> keys(ApiOperation operation) {
        return !WRITES.contains(operation.outline().method())
                ? Stream.empty()
                : operation.parameters().stream()
                        .filter(it -> it.location() == ApiParameter.Location.HEADER)
                        .filter(it -> it.name().matches("(?i)(x-)?idempotency-?(key|id)|paypal-request-id"))
                        .filter(it -> it.longest() >= SHORTEST);
    }

    boolean isDeclaredBy(String operation) {
        return operations.contains(operation);
    }

    /** The block of the policy; nothing where there is no key. */
    List<String> lines() {
        return header.isEmpty()
                ? List.of()
                : List.of(
                        "",
                        "keys:",
                        "  header: " + YamlText.value(header),
                        "  most: " + most,
                        Blank.line(2, "retention", "how long the provider remembers a key", "24h"));
    }
}
