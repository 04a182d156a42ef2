package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.text.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A secret: never its value, only where it is read and what becomes of it.
 *
 * @param name its name
 * @param type what it is, as in {@code static-api-key}
 * @param source where it is read: {@code env:NAME} or {@code file:/path}
 * @param rotation how it is replaced; null if not stated
 * @param revocation how it is made worthless; null if not stated
 * @param place where it is declared
 */
public record SecretSection(
        String name,
        String type,
        Stated<String> source,
        @Nullable Rotation rotation,
        @Nullable Revocation revocation,
        TextPlace place) {
    /**
     * How a secret is replaced.
     *
     * @param every how often
     * @param overlap how long old and new both work
     * @param owner who does it
     * @param runbook the page that says how; null if not stated
     */
    public record Rotation(
            Stated<Duration> every,
            Duration overlap,
            String owner,
            @Nullable String runbook) {}

    /**
     * How a secret is made worthless.
     *
     * @param how what to do
     * @param within how soon it is worthless
     */
    public record Revocation(String how, Stated<Duration> within) {}

    static SecretSection of(String name, SourceMap.Entry entry) {
        Fields fields = new Fields((SourceMap) entry.value());
        SourceMap source = (SourceMap) fields.map().get("source").orElseThrow();
        String kind = source.entries().keySet().iterator().next();
        Stated<String> stated = new Fields(source).text(kind, text -> kind + ":" + text);
        return new SecretSection(
                name, fields.text("type").value(), stated, rotation(fields), revocation(fields), entry.keyPlace());
    }

    private static @Nullable Rotation rotation(Fields fields) {
        Fields inner = Fields.within(fields.map(), "rotation");
        if (inner == null) {
            return null;
        }
        Stated<String> runbook = inner.optional("runbook");
        return new Rotation(
                inner.text("every", Durations::parse),
                inner.text("overlap", Durations::parse).value(),
                inner.text("owner").value(),
                runbook == null ? null : runbook.value());
    }

    private static @Nullable Revocation revocation(Fields fields) {
        Fields inner = Fields.within(fields.map(), "revocation");
        return inner == null ? null : new Revocation(inner.text("how").value(), inner.text("within", Durations::parse));
    }
}
