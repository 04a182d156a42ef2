package dev.holdfast.generator.spec;

/**
 * An operation as it stands in the tree.
 *
 * @param outline what is known of it
 * @param pathItem the path that holds it, which may be in a file of its own
 * @param operation the operation, which may be in a file of its own
 */
record IndexedOperation(OperationOutline outline, Located pathItem, Located operation) {}
