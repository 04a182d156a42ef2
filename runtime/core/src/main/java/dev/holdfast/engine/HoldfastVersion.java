package dev.holdfast.engine;

/** The version of this runtime, which must be that of the generator. */
public final class HoldfastVersion {
    /** The version, a constant of the compiler: generated code that was compiled against another one can tell. */
    public static final String VALUE = "0.1.0-SNAPSHOT";

    private HoldfastVersion() {}
}
