package dev.holdfast.generator.plan;

/** An argument of a method that calls an operation. */
public sealed interface ArgumentPlan permits ParameterPlan, BodyPlan, ArgumentPlan.Key, ArgumentPlan.Options {
    /** Its name in Java. */
    String javaName();

    /**
     * The idempotency key that the caller gives.
     *
     * @param javaName its name in Java
     */
    record Key(String javaName) implements ArgumentPlan {}

    /**
     * What is different for one call.
     *
     * @param javaName its name in Java
     */
    record Options(String javaName) implements ArgumentPlan {}
}
