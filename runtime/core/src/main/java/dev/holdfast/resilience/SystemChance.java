package dev.holdfast.resilience;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Real chance, for spreading waits; not for secrets.
 */
public final class SystemChance implements Chance {

    /** Real chance. */
    public SystemChance() {}

    @Override
    public double next() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
