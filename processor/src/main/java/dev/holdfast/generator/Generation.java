package dev.holdfast.generator;

import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.IntegrationPlan;
import java.util.List;

/**
 * A generated client.
 *
 * @param plan what was decided for it
 * @param integration what its operators need beyond it
 * @param files its sources
 */
public record Generation(ClientPlan plan, IntegrationPlan integration, List<SourceFile> files) {
    /** Copies the files. */
    public Generation {
        files = List.copyOf(files);
    }

    /** What was generated, as in {@code StripeClient, 8 operations, 212 files}. */
    public String summary() {
        return plan.provider().name().simpleName() + ", " + plan.operations().size() + " operations, " + files.size()
                + " files";
    }
}
