package dev.holdfast.generator.plan;

/** Where a parameter is written. */
public enum ParameterPlace {
    /** Into the path, as one segment. */
    PATH,
    /** Into the query, under its name. */
    QUERY,
    /** Into the query, each part of a record under its own name. */
    QUERIES,
    /** Into a header. */
    HEADER
}
