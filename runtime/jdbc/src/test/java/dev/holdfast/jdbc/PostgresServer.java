package dev.holdfast.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of the test's own, on loopback, with its data in a temporary directory.
 *
 * <p>PostgreSQL refuses to run as root, so for root it runs as the user {@code postgres} that its package makes.
 */
final class PostgresServer {
    private static final long START_SECONDS = 60;

    private final Path directory;
    private final int port;
    private final Process server;

    private PostgresServer(Path binaries) throws Exception {
        directory =
                Path.of(run("mktemp", "-d", "-t", "holdfast-postgres-XXXXXX").strip());
        run(binaries.resolve("initdb").toString(), "-D", data(), "-U", "holdfast", "-A", "trust", "--no-sync");
        port = freePort();
        // Without Unix sockets: their directory may not be ours.
        server = process(
                        binaries.resolve("postgres").toString(),
                        "-D",
                        data(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitConnection();
    }

    /** Starts one; empty if it is not installed. */
    static Optional<PostgresServer> start() throws Exception {
        Optional<Path> found = binaries();
        return found.isEmpty() ? Optional.empty() : Optional.of(new PostgresServer(found.get()));
    }

    PGSimpleDataSource database() {
        var database = new PGSimpleDataSource();
        database.setURL(url());
        return database;
    }

    /** Where it is, with the user. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=holdfast";
    }

    /** Ends it and removes its data. */
    void stop() throws Exception {
        server.destroy();
        server.waitFor(START_SECONDS, TimeUnit.SECONDS);
        run("rm", "-rf", directory.toString());
    }

    private static Optional<Path> binaries() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return Stream.of("/usr/bin", "/usr/local/bin", "/usr/local/pgsql/bin")
                    .map(Path::of)
                    .filter(PostgresServer::isComplete)
                    .findFirst();
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(it -> it.resolve("bin"))
                    .filter(PostgresServer::isComplete)
                    .max(Path::compareTo);
        }
    }

    private static boolean isComplete(Path binaries) {
        return Files.isExecutable(binaries.resolve("initdb")) && Files.isExecutable(binaries.resolve("postgres"));
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private void awaitConnection() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try {
                database().getConnection().close();
                return;
            } catch (SQLException e) {
                if (!server.isAlive() || System.nanoTime() - end > 0) {
                    throw new IllegalStateException("PostgreSQL did not start", e);
                }
                server.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static String run(String... command) throws Exception {
        Process process = process(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(List.of(command) + ": " + output);
        }
        return output;
    }

    private static ProcessBuilder process(String... command) {
        List<String> asWhom =
                "root".equals(System.getProperty("user.name")) ? List.of("runuser", "-u", "postgres", "--") : List.of();
        var whole = Stream.concat(asWhom.stream(), Stream.of(command)).toList();
        return new ProcessBuilder(whole).directory(Path.of("/tmp").toFile());
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
