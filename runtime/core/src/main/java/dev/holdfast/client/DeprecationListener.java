package dev.holdfast.client;

/** Hears that a provider wants an operation to be used no longer: at most once a day for each operation of a client. */
@FunctionalInterface
public interface DeprecationListener {
    /**
     * A notice came with an answer. Called on the calling thread of that answer; what it throws is logged and does not
     * reach the call.
     */
    void noticed(DeprecationNotice notice);
}
