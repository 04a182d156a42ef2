package dev.holdfast.generator.source;

/**
 * How much of a file is read before it is refused, so that a broken or hostile one costs a message and not the build.
 *
 * @param bytes the largest file, in bytes, at least 1
 * @param depth how deep lists and maps may be nested, at least 1
 * @param values how many scalars, lists and maps there may be, at least 1
 */
record SourceLimits(int bytes, int depth, int values) {
    /** What a person writes by hand. */
    static final SourceLimits POLICY = new SourceLimits(1 << 20, 40, 50_000);

    /** Four times the largest document seen: 13 MB of JSON with 0.9 million values. */
    static final SourceLimits DOCUMENT = new SourceLimits(64 << 20, 400, 5_000_000);
}
