package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.http.JdkTransport;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program that has excluded HttpClient 5 from its class path calls all the same, through the JDK's client. */
@Timeout(60)
final class WithoutHttpClientTest {

    @Test
    void callsThroughTheJdk() throws Exception {
        try (var loader = new URLClassLoader(withoutHttpClient(), ClassLoader.getPlatformClassLoader())) {
            assertThat(calls(loader, "Calls").call()).isEqualTo("ok");
        }
    }

    @Test
    void saysWhatToDoIfNoTransportIsNamed() throws Exception {
        try (var loader = new URLClassLoader(withoutHttpClient(), ClassLoader.getPlatformClassLoader())) {
            assertThat(calls(loader, "NamesNoTransport").call()).contains(".transport(JdkTransport::new)");
        }
    }

    @SuppressWarnings("unchecked") // the class is one of those below, seen through another loader
    private static Callable<String> calls(ClassLoader loader, String name) throws Exception {
        Class<?> type = loader.loadClass(WithoutHttpClientTest.class.getName() + "$" + name);
        return (Callable<String>) type.getConstructor().newInstance();
    }

    private static URL[] withoutHttpClient() throws Exception {
        List<String> path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !Path.of(it).getFileName().toString().matches("http(client|core).*"))
                .toList();
        URL[] urls = new URL[path.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(path.get(i)).toUri().toURL();
        }
        return urls;
    }

    /** A client on a class path without the library. */
    public static final class Calls implements Callable<String> {
        /** For the loader. */
        public Calls() {
            super();
        }

        @Override
        public String call() throws Exception {
            Provider provider = Provider.of("shop", "https://shop.example.com", "tests");
            Operation read = Operation.get("read", "/").timeout("10s", "5s", "5s");
            try (var server = ScriptedServer.start(Script.respond(200, "\"ok\"", "Content-Type: application/json"));
                    var engine = Engine.create(
                            provider,
                            ClientConfig.builder()
                                    .baseUrl(server.baseUrl())
                                    .transport(JdkTransport::new)
                                    .build())) {
                return engine.call(read).send(String.class);
            }
        }
    }

    /** One that forgot. */
    public static final class NamesNoTransport implements Callable<String> {
        /** For the loader. */
        public NamesNoTransport() {
            super();
        }

        @Override
        public String call() {
            try (var engine = Engine.create(Provider.of("shop", "https://x.test", "tests"), ClientConfig.defaults())) {
                return engine.getClass().getName();
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }
}
