package dev.holdfast.http;

/** Makes the transport of a client, which the client closes; {@code JdkTransport::new} is one. */
@FunctionalInterface
public interface TransportFactory {

    /**
     * A transport of its own.
     *
     * @param settings what policy and configuration say
     */
    Transport make(TransportSettings settings);
}
