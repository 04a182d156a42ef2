package dev.holdfast.testing;

import java.util.Random;

/** A property: one test for many random cases, each of which can be had again by the seed that its failure names. */
public final class Cases {

    private static final int TRIES = 1_000;

    /** Spreads the seeds, since neighbouring ones begin alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** What holds for every case that the random source leads to. */
    @FunctionalInterface
    public interface Property {
        /** Makes a case and checks it. */
        void check(Random random);
    }

    private Cases() {}

    /** Checks a thousand cases, the same ones in every run. */
    public static void check(Property property) {
        for (int seed = 1; seed <= TRIES; seed++) {
            check(seed, property);
        }
    }

    /** Checks the case of one seed; for the hunt after a failure. */
    public static void check(int seed, Property property) {
        try {
            property.check(new Random(seed * SPREAD));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }

    /** A number from 1 to {@code most}; small ones and large ones are equally likely. */
    public static long number(Random random, long most) {
        int bits = 64 - Long.numberOfLeadingZeros(most);
        long number = random.nextLong() >>> (64 - 1 - random.nextInt(bits));
        return 1 + Math.floorMod(number, most);
    }

    /** A text of up to so many characters out of these. */
    public static String text(Random random, String characters, int most) {
        var text = new StringBuilder();
        for (int length = random.nextInt(most + 1); length > 0; length--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
