package dev.holdfast.generator.resolve;

/**
 * Where an operation is found in Java.
 *
 * @param part the part of the client, in camel case: {@code paymentIntents}
 * @param method the method, in camel case: {@code create}
 */
record MethodName(String part, String method) {
    /** The resource that the part is about, as a class: {@code PaymentIntent}. */
    String resource() {
        return NameWords.of(part).singular().pascal();
    }

    /** What names of types begin with that stand inline in the operation: {@code PaymentIntentCreate}. */
    String typePrefix() {
        return resource() + NameWords.of(method).pascal();
    }
}
