package dev.holdfast.generator;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.source.SourceValue;
import dev.holdfast.generator.spec.ApiSpec;
import dev.holdfast.generator.spec.OperationOutline;
import dev.holdfast.generator.spec.SpecReader;
import dev.holdfast.generator.starter.Blank;
import dev.holdfast.generator.starter.StarterPolicy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Begins the policy of a document. What it writes is tried with its blanks filled: operations that cannot be generated are
 * listed and not used.
 */
public final class PolicyStarter {
    /** One operation that is left out may uncover a collision of names among others; three rounds settle that. */
    private static final int MOST_ROUNDS = 3;

    private static final String POLICY = "starter.policy.yaml";

    private final InputFiles files;

    /** Makes a starter that reads documents from files. */
    public PolicyStarter(InputFiles files) {
        this.files = files;
    }

    /**
     * Begins a policy.
     *
     * @param document the path of the document
     * @param id the provider's id, as a policy has it
     * @param diagnostics takes what is wrong with the document
     * @return the text of the policy; empty if the document cannot be read, which was reported
     */
    public Optional<String> start(String document, String id, Diagnostics diagnostics) {
        return spec(document, diagnostics).map(it -> {
            StarterPolicy policy = new StarterPolicy(it, document.substring(document.lastIndexOf('/') + 1), id);
            Map<String, String> impossible = new LinkedHashMap<>();
            for (int round = 0; round < MOST_ROUNDS; round++) {
                Map<String, String> found = impossible(document, policy.text(impossible));
                if (!impossible.keySet().containsAll(found.keySet())) {
                    found.forEach(impossible::putIfAbsent);
                } else {
                    break;
                }
            }
            return policy.text(impossible);
        });
    }

    private Optional<ApiSpec> spec(String document, Diagnostics diagnostics) {
        InputDocuments documents = new InputDocuments(files);
        GenerationRequest request = new GenerationRequest(document, POLICY, "starter");
        Optional<SourceValue> tree = documents.document(request, diagnostics);
        Optional<SpecReader> reader =
                tree.flatMap(it -> SpecReader.open(it, documents.beside(document, diagnostics), diagnostics));
        return reader.flatMap(
                it -> it.read(it.index().stream().map(OperationOutline::id).toList()));
    }

    /** Why operations cannot be generated, by their ids. */
    private Map<String, String> impossible(String document, String policy) {
        byte[] filled = Blank.fillAll(policy).getBytes(StandardCharsets.UTF_8);
        InputFiles both = path -> path.equals(POLICY) ? Optional.of(filled) : files.read(path);
        Diagnostics found = new Diagnostics();
        new Generator(both, "").check(new GenerationRequest(document, POLICY, "starter"), found);
        List<Diagnostic> errors = found.all().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .toList();
        Map<String, String> impossible = new LinkedHashMap<>();
        errors.forEach(it -> it.subjects().forEach(subject -> impossible.putIfAbsent(subject, it.headline())));
        return impossible;
    }
}
