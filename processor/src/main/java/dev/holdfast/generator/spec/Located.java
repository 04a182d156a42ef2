package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;

/**
 * A value and where it stands, so that the references in it can be followed.
 *
 * @param reference the file and, where it was reached by a reference, the pointer of the value
 * @param cursor the value
 */
record Located(Reference reference, SourceCursor cursor) {
    /** A value in the same file. */
    Located at(SourceCursor other) {
        return new Located(reference, other);
    }

    boolean isReference() {
        return cursor.value() != null && DocumentFiles.isReference(cursor.value());
    }

    String referenceText() {
        return cursor.text("$ref");
    }

    TextPlace referencePlace() {
        return cursor.child("$ref").place();
    }
}
