package dev.holdfast.generator.explain;

import dev.holdfast.generator.diagnostic.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages of the rules: what each means, what has happened to others without it, bad, good. */
public final class RulePages {
    private RulePages() {}

    /**
     * The page of a rule, in Markdown.
     *
     * @throws IllegalStateException if the rule has no page, which a test forbids
     */
    public static String page(Rule rule) {
        String name = "/dev/holdfast/generator/rules/" + rule.id() + ".md";
        try (InputStream page = RulePages.class.getResourceAsStream(name)) {
            if (page == null) {
                throw new IllegalStateException("rule " + rule.id() + " has no page " + name);
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
