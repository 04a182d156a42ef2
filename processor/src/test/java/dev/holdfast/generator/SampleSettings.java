package dev.holdfast.generator;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.Setting;

/** Values of a policy file that no test writes, with their places. */
public final class SampleSettings {
    /** The policy. */
    public static final String POLICY = "src/main/holdfast/shop.policy.yaml";

    /** The document. */
    public static final String DOCUMENT = "src/main/holdfast/shop.yaml";

    private SampleSettings() {}

    /** A value of the policy's defaults, in a line that does not matter. */
    public static <T> Setting<T> setting(T value) {
        return setting(value, 12, "defaults");
    }

    /** A value in a line of the policy. */
    public static <T> Setting<T> setting(T value, int line, String layer) {
        return new Setting<>(value, origin(line, layer));
    }

    /** A line of the policy. */
    public static Origin origin(int line, String layer) {
        return new Origin(place(line), layer);
    }

    /** A line of the policy. */
    public static TextPlace place(int line) {
        return new TextPlace(POLICY, line, 3);
    }
}
