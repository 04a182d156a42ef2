package dev.holdfast.http;

import dev.holdfast.testing.ScriptedServer;
import java.net.InetAddress;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The transports that are shipped: each passes the same kit, and the known differences are told here. RUNTIME 100. */
enum TransportKind {
    APACHE {
        @Override
        Transport make(TransportSettings settings, Alarms alarms) {
            return new ApacheTransport(settings, InetAddress::getAllByName, alarms);
        }
    },
    JDK {
        @Override
        Transport make(TransportSettings settings, Alarms alarms) {
            return new JdkTransport(settings, JvmSwitches.read(System::getProperty), alarms);
        }
    };

    abstract Transport make(TransportSettings settings, Alarms alarms);

    Transport make(TransportSettings settings) {
        return make(settings, new TimerAlarms());
    }

    /** How many requests go out in one exchange whose connections die before the answer: RUNTIME 21. */
    int requestsOfALost(String method) {
        return this == JDK && Set.of("GET", "HEAD").contains(method) ? 2 : 1;
    }

    /**
     * How many connections two requests take if bytes followed the first answer: the JDK drops such bytes and keeps the
     * connection.
     */
    int connectionsAfterSmuggling() {
        return this == JDK ? 1 : 2;
    }

    /** What progress may be when the server hangs up on a handshake: the JDK hears of it when it is about to write. */
    Set<Progress> afterABrokenHandshake() {
        return this == JDK ? Set.of(Progress.NOT_SENT, Progress.MAYBE_SENT) : Set.of(Progress.NOT_SENT);
    }

    /** What a transport adds to the headers that it is given. */
    Set<String> ownHeaders() {
        return this == JDK ? Set.of("user-agent") : Set.of("connection");
    }

    /** A header's value as the transport can send it. */
    String sendable(String text, String inAscii) {
        return this == JDK ? inAscii : text;
    }

    /** How far an exchange is known to be while bytes of a head have come, but not all: the JDK does not tell. */
    Progress insideTheHead() {
        return this == JDK ? Progress.MAYBE_SENT : Progress.RESPONSE_STARTED;
    }

    /** How far a handshake is told from a connect that hangs: the JDK does not say that there is a connection. */
    Phase handshake() {
        return this == JDK ? Phase.CONNECT : Phase.TLS;
    }

    /** A class that the caller's thread is inside of while it waits for the headers. */
    String[] waitsForHeaders() {
        return this == JDK ? new String[] {"JdkWire"} : new String[] {"ResponseParsers", "sun.nio.ch"};
    }

    /** As {@link #waitsForHeaders}, while a connect hangs. */
    String[] waitsForConnect() {
        return this == JDK ? waitsForHeaders() : new String[] {"SocketConnector", "sun.nio.ch.SocketChannelImpl"};
    }

    /** Waits until a handshake is under way that the server does not answer. */
    void awaitHandshake(BackgroundExchange exchange, ScriptedServer server) throws InterruptedException {
        if (this == JDK) {
            server.awaitConnection();
        } else {
            exchange.awaitInside("SSLSocketInputRecord");
        }
    }

    /**
     * Waits for something that happens once a transport is closed; the test's own timeout bounds it. On 17 the JDK's client
     * cannot be closed, and ends when it is collected.
     */
    void collectUntil(BooleanSupplier happened) {
        while (!happened.getAsBoolean()) {
            if (this == JDK) {
                System.gc();
            }
            Thread.onSpinWait();
        }
    }
}
