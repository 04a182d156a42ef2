package dev.holdfast.engine;

import dev.holdfast.annotation.KeyForm;
import dev.holdfast.engine.rule.KeyTreatment;
import dev.holdfast.text.Durations;
import dev.holdfast.text.StatusPattern;
import java.util.stream.Stream;

/** Says how a provider treats idempotency keys. Immutable; each method returns another one. */
public final class KeyRule {
    private final KeyTreatment treatment;

    private KeyRule(KeyTreatment treatment) {
        this.treatment = treatment;
    }

    /** Keys are written as they are. */
    public static KeyRule raw() {
        return new KeyRule(KeyTreatment.DEFAULT);
    }

    /** Keys are written in quotes, as a string of RFC 8941 section 3.3.3. */
    public static KeyRule sfString() {
        KeyTreatment raw = KeyTreatment.DEFAULT;
        return new KeyRule(
                new KeyTreatment(KeyForm.SF_STRING, raw.most(), raw.margin(), raw.replays(), raw.replayed()));
    }

    /** The longest key that the provider takes, in characters, at least 36; 255 if not said. */
    public KeyRule most(int characters) {
        var it = treatment;
        return new KeyRule(new KeyTreatment(it.form(), characters, it.margin(), it.replays(), it.replayed()));
    }

    /** A retry later than the retention less this is refused; nothing if not said. */
    public KeyRule margin(String margin) {
        var it = treatment;
        return new KeyRule(
                new KeyTreatment(it.form(), it.most(), Durations.parseFromZero(margin), it.replays(), it.replayed()));
    }

    /** The statuses that the provider stores and gives again for the same key, as in {@code "2xx"}; none if not said. */
    public KeyRule replays(String... statuses) {
        var it = treatment;
        var patterns = Stream.of(statuses).map(StatusPattern::parse).toList();
        return new KeyRule(new KeyTreatment(it.form(), it.most(), it.margin(), patterns, it.replayed()));
    }

    /** The response header that marks such an answer; none if not said. */
    public KeyRule replayed(String header) {
        var it = treatment;
        return new KeyRule(new KeyTreatment(it.form(), it.most(), it.margin(), it.replays(), header));
    }

    KeyTreatment treatment() {
        return treatment;
    }
}
