package dev.holdfast.http;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the command line tells the JDK's client to do, for every user of it in the JVM. Read, never set: RUNTIME 20.
 *
 * @param resendsAll whether it sends requests of any method again when a connection dies before the answer
 * @param tunnelsBasic whether it logs in to a proxy that it asks for a tunnel; by default it does not
 */
record JvmSwitches(boolean resendsAll, boolean tunnelsBasic) {

    static final String RESEND = "jdk.httpclient.enableAllMethodRetry";
    static final String TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    static JvmSwitches ofThisJvm() {
        return read(System::getProperty);
    }

    static JvmSwitches read(Function<String, @Nullable String> property) {
        return new JvmSwitches(resends(property.apply(RESEND)), tunnels(property.apply(TUNNELS)));
    }

    /** Without a value it is on, as the JDK reads it. */
    private static boolean resends(@Nullable String value) {
        return value != null && (value.isEmpty() || Boolean.parseBoolean(value));
    }

    /** The JDK's own file of defaults disables it, which the property replaces. */
    private static boolean tunnels(@Nullable String disabled) {
        if (disabled == null) {
            return false;
        }
        Set<String> schemes = Stream.of(disabled.split(","))
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return !schemes.contains("basic");
    }
}
