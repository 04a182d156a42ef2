package dev.holdfast.maven;

import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.RulePages;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the page of a rule: what it means, what is bad, what is good.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
    /**
     * The rule, such as {@code MissingTimeout}; without it all rules are listed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "rule")
    private @Nullable String rule;

    /** Made by Maven. */
    public ExplainMojo() {}

    @Override
    public void execute() throws MojoExecutionException {
        List<String> known = Arrays.stream(Rule.values()).map(Rule::id).toList();
        if (rule == null) {
            known.forEach(getLog()::info);
            return;
        }
        Rule found = Arrays.stream(Rule.values())
                .filter(it -> it.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException(
                        "there is no rule " + rule + Nearest.hint(String.valueOf(rule), known)));
        RulePages.page(found).lines().forEach(getLog()::info);
    }
}
