package dev.holdfast.example.corpus;

/** What went wrong with one call, and whose fault it is. */
final class Mismatch extends Exception {
    private static final long serialVersionUID = 1;
    private final Fault fault;

    Mismatch(Fault fault, String reason) {
        super(reason);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
