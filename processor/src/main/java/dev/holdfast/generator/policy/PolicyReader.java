package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.source.LiteralSecrets;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceReader;
import dev.holdfast.generator.source.SourceValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a policy and the files that it extends.
 *
 * <p>Safe for use by several threads if its loader is.
 */
public final class PolicyReader {
    private final FileLoader files;
    private final PolicySchema schema = PolicySchema.load();

    /** Makes a reader that finds extended files by a loader. */
    public PolicyReader(FileLoader files) {
        this.files = files;
    }

    /**
     * Reads a policy.
     *
     * @param displayPath the file's path as messages show it
     * @param content its bytes
     * @param diagnostics takes what is wrong with it
     * @return the policy; nothing if it is not one, which was reported
     */
    public Optional<PolicyFile> read(String displayPath, byte[] content, Diagnostics diagnostics) {
        LiteralSecrets.check(displayPath, content, Severity.ERROR, diagnostics);
        return SourceReader.forPolicies()
                .read(displayPath, content, diagnostics)
                .flatMap(root -> read(root, diagnostics));
    }

    /**
     * Reads a policy from its value.
     *
     * @param root the value of the whole file
     * @param diagnostics takes what is wrong with it
     * @return the policy; nothing if it is not one, which was reported
     */
    public Optional<PolicyFile> read(SourceValue root, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        new SchemaWalker(found).walk(root, schema.root(), "");
        List<SourceMap> stack = new ArrayList<>();
        // A file that is no policy may still name its bases, which are worth a look of their own.
        BaseFiles bases = new BaseFiles(files, schema, found);
        bases.collect(root, stack);
        Optional<PolicyFile> policy = found.hasErrors() ? Optional.empty() : assembled(stack, bases.floors(), found);
        found.all().forEach(diagnostics::report);
        return found.hasErrors() ? Optional.empty() : policy;
    }

    private static Optional<PolicyFile> assembled(
            List<SourceMap> stack, List<SourceMap> floors, Diagnostics diagnostics) {
        return new PolicyAssembly(stack, floors, diagnostics).policy();
    }
}
