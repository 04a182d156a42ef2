package dev.holdfast.soak;

import java.util.Random;

/** What the provider does with a request. */
enum Mischief {
    ANSWERS(50, true),
    IS_BUSY(8, false),
    THROTTLES(5, false),
    FAILS(4, false),
    RESETS_UNREAD(6, false),
    RESETS_UNDONE(4, false),
    RESETS_DONE(6, true),
    CUTS_THE_ANSWER(5, true),
    STALLS_UNDONE(3, false),
    STALLS_DONE(3, true),
    HALTS_IN_THE_BODY(3, true),
    TALKS_NONSENSE(3, true);

    private static final int ALL = 100;
    private final int share;
    private final boolean isDone;

    Mischief(int share, boolean isDone) {
        this.share = share;
        this.isDone = isDone;
    }

    /** Whether the provider does what it is asked for. */
    boolean isDone() {
        return isDone;
    }

    static Mischief next(Random random) {
        int left = random.nextInt(ALL);
        for (Mischief one : values()) {
            left -= one.share;
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("the shares are not 100");
    }
}
