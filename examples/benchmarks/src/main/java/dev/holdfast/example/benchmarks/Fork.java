package dev.holdfast.example.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs commands, each in a process of its own. */
final class Fork {
    private final Path log;

    /** Keeps the output of the last command in a file. */
    Fork(Path log) {
        this.log = log;
    }

    /** Runs a program of a class path in a new JVM. */
    Measurement java(String classPath, String mainClass, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                MeasuredMain.class.getName(),
                mainClass));
        command.addAll(arguments);
        return run(command);
    }

    /** Runs a command; CPU and memory are known only where {@link MeasuredMain} tells. */
    Measurement run(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        long wallMillis = (System.nanoTime() - began) / 1_000_000;
        Files.writeString(log, output);
        if (status != 0) {
            throw new IOException(command.get(0) + " ended with " + status + ": see " + log);
        }
        Optional<String> told =
                output.lines().filter(it -> it.startsWith(MeasuredMain.MARK)).findFirst();
        String[] costs = told.orElse(MeasuredMain.MARK + " 0 0").split(" ", -1);
        return new Measurement(wallMillis, Long.parseLong(costs[1]), Long.parseLong(costs[2]));
    }
}
