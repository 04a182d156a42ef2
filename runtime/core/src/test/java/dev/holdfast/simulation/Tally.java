package dev.holdfast.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of the calls of one simulation. */
final class Tally {
    private final List<Long> took = new ArrayList<>();
    private long succeeded;
    private long refusedByUs;
    private long callsInBadTimes;
    private long succeededInBadTimes;
    private long arrived;
    private long arrivedInBadTimes;

    void call(boolean isBad, boolean isSuccess, boolean isSent, long nanos) {
        took.add(nanos);
        succeeded += isSuccess ? 1 : 0;
        refusedByUs += isSent ? 0 : 1;
        callsInBadTimes += isBad ? 1 : 0;
        succeededInBadTimes += isBad && isSuccess ? 1 : 0;
    }

    void arrived(long all, long inBadTimes) {
        arrived = all;
        arrivedInBadTimes = inBadTimes;
    }

    /** Requests that the provider saw for each call, in bad times. */
    double loadInBadTimes() {
        return callsInBadTimes == 0 ? 1 : (double) arrivedInBadTimes / callsInBadTimes;
    }

    /** Which share of the calls succeeded. */
    double success() {
        return (double) succeeded / took.size();
    }

    /** The cells of a row: calls, load, load in bad times, success, success in bad times, refused by us, median, p99. */
    List<String> cells() {
        return List.of(
                Integer.toString(took.size()),
                ratio((double) arrived / took.size()),
                callsInBadTimes == 0 ? "" : ratio(loadInBadTimes()),
                percent(success()),
                callsInBadTimes == 0 ? "" : percent((double) succeededInBadTimes / callsInBadTimes),
                Long.toString(refusedByUs),
                millis(50),
                millis(99));
    }

    private String millis(int percentile) {
        List<Long> sorted = took.stream().sorted().toList();
        int index = Math.min(sorted.size() - 1, sorted.size() * percentile / 100);
        return Duration.ofNanos(sorted.get(index)).toMillis() + " ms";
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
