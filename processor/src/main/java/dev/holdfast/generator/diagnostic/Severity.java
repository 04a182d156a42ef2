package dev.holdfast.generator.diagnostic;

/** What a finding does to a build. */
public enum Severity {
    /** The program would be wrong: the build fails. */
    ERROR,
    /** The program would surprise: the build goes on. */
    WARNING
}
