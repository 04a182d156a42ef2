package dev.holdfast.example.benchmarks;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * What one run cost.
 *
 * @param wallMillis from start to end of the process, in milliseconds
 * @param cpuMillis of all its threads, in milliseconds; 0 where it was not measured
 * @param peakKibibytes the most memory it held; 0 where it was not measured
 */
record Measurement(long wallMillis, long cpuMillis, long peakKibibytes) {
    /** The middle one of an odd number of runs, by one of the measures. */
    static long median(List<Measurement> runs, ToLongFunction<Measurement> measure) {
        long[] sorted = runs.stream().mapToLong(measure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** The middle one of what the rounds say of two contenders: a round is one run of each, one right after the other. */
    static double median(
            List<Measurement> one, List<Measurement> other, ToDoubleBiFunction<Measurement, Measurement> of) {
        double[] sorted = IntStream.range(0, one.size())
                .mapToDouble(round -> of.applyAsDouble(one.get(round), other.get(round)))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
