package dev.holdfast.annotation;

/** How a list is written into a query or a form. */
public enum ArrayStyle {
    /** {@code name=a&name=b}. */
    REPEATED,
    /** {@code name[0]=a&name[1]=b}. */
    INDEXED,
    /** {@code name=a,b}. */
    COMMA
}
