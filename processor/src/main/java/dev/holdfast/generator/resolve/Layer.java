package dev.holdfast.generator.resolve;

/**
 * A layer of the policy.
 *
 * @param kind what it is for
 * @param name the group or the operation; empty for defaults
 * @param file the place of its file among those that extend each other, from 0 for the lowest
 */
public record Layer(Kind kind, String name, int file) {
    /** What a layer is for, the lowest first. */
    public enum Kind {
        /** Every operation. */
        DEFAULTS(0),
        /** The operations of a group. */
        GROUP(1),
        /** One operation. */
        OPERATION(2);

        private static final int COUNT = 3;

        private final int height;

        Kind(int height) {
            this.height = height;
        }
    }

    /** The layer in words, as in {@code group money-moves}. */
    public String words() {
        return switch (kind) {
            case DEFAULTS -> "defaults";
            case GROUP -> "group " + name;
            case OPERATION -> "operation " + name;
        };
    }

    /** How high the layer is: of two values the higher one holds. Groups of one file are equally high. */
    int level() {
        return file * Kind.COUNT + kind.height;
    }
}
