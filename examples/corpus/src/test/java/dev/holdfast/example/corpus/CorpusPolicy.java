package dev.holdfast.example.corpus;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The short policy of a document: its name, its URL, its first credential, and all its operations. */
final class CorpusPolicy {
    private final RawDocument document;

    CorpusPolicy(RawDocument document) {
        this.document = document;
    }

    /** The file's path without its extension, as an id: {@code rekor-openapi}. */
    String id() {
        String path = document.name().replaceFirst("\\.[A-Za-z]+$", "").toLowerCase(Locale.ROOT);
        String slug = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String id = Character.isLetter(slug.codePointAt(0)) ? slug : "p-" + slug;
        return id.substring(0, Math.min(id.length(), 60));
    }

    String packageName() {
        return "dev.holdfast.corpus." + id().replace("-", "");
    }

    /** Everything of the document. */
    String all() {
        return text("all");
    }

    /** These operations alone. */
    String only(List<String> operations) {
        return text(operations.stream().map(CorpusPolicy::quoted).collect(Collectors.joining(",\n  ", "[", "]")));
    }

    private String text(String use) {
        return """
                policy: v1
                extends: [base.policy.yaml]
                provider: { id: %s, baseUrl: "https://%s.example.com", owner: corpus-team, userAgent: corpus }
                use: %s
                %s
                waivers:
                  - { rule: MissingCredential, owner: corpus-team, expires: 2030-01-01, reason: "some credentials cannot be sent yet" }
                  - { rule: ServerIgnored, owner: corpus-team, expires: 2030-01-01, reason: "one server plays all of them" }
                """.formatted(id(), id(), use, auth());
    }

    private String auth() {
        return FirstCredential.of(document)
                .map(it -> "auth: { scheme: %s, secret: corpus-key }".formatted(quoted(it)))
                .orElse("");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
