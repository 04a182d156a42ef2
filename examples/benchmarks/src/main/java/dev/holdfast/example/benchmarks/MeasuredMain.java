package dev.holdfast.example.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Runs another program's main and says, when the process ends, what it cost. */
final class MeasuredMain {
    /** What the line with the result begins with. */
    static final String MARK = "measured:";

    private MeasuredMain() {}

    /**
     * Runs a program.
     *
     * @param arguments the name of its main class, then its own arguments
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        // A program may end itself by System.exit, which only a hook survives.
        Runtime.getRuntime().addShutdownHook(new Thread(MeasuredMain::report));
        String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) own);
    }

    private static void report() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(MARK + " " + system.getProcessCpuTime() / 1_000_000 + " " + peakKibibytes());
    }

    /** The most memory that the process ever held, by the kernel's own account; 0 where it gives none. */
    private static long peakKibibytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(it -> it.startsWith("VmHWM:"))
                    .map(it -> it.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}
