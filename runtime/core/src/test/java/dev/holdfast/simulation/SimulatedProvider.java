package dev.holdfast.simulation;

import dev.holdfast.http.ExchangeLimits;
import dev.holdfast.http.OpenResponse;
import dev.holdfast.http.Phase;
import dev.holdfast.http.Progress;
import dev.holdfast.http.StreamLimits;
import dev.holdfast.http.Transport;
import dev.holdfast.http.TransportException;
import dev.holdfast.http.WireHeaders;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

/** A provider in some weather, with the network before it. Counts what arrives. */
final class SimulatedProvider implements Transport {
    private static final byte[] BODY = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);
    private static final long SECOND = 1_000_000_000L;
    private static final Duration QUICK = Duration.ofMillis(10);
    private static final Duration SLOW = Duration.ofSeconds(30);

    private final Weather weather;
    private final int usual;
    private final VirtualTime time;
    private final Random random;
    private long arrived;
    private long arrivedInBadTimes;
    private long second = -1;
    private int inSecond;

    /**
     * A provider.
     *
     * @param weather what it goes through
     * @param usual how many calls come in a second
     * @param time passes while it works
     * @param random decides how long that takes
     */
    SimulatedProvider(Weather weather, int usual, VirtualTime time, Random random) {
        this.weather = weather;
        this.usual = usual;
        this.time = time;
        this.random = random;
    }

    long arrived() {
        return arrived;
    }

    long arrivedInBadTimes() {
        return arrivedInBadTimes;
    }

    @Override
    public WireResponse exchange(WireRequest request, ExchangeLimits limits) throws TransportException {
        long now = time.nanos();
        boolean isBad = weather.isBad(now);
        arrived++;
        arrivedInBadTimes += isBad ? 1 : 0;
        int ofThisSecond = countInSecond(now);
        return switch (weather) {
            case FAIR -> healthy(limits);
            case BLACK_HOLE -> isBad ? after(SLOW, limits, ok()) : healthy(limits);
            case BURST -> isBad ? after(QUICK, limits, busy()) : healthy(limits);
            case SLOW_TAIL -> isBad && random.nextInt(5) == 0 ? after(SLOW, limits, ok()) : healthy(limits);
            case THROTTLING -> isBad && ofThisSecond > usual / 3 ? after(QUICK, limits, throttled()) : healthy(limits);
            case WEAK_RECOVERY ->
                isBad || (weather.isOver(now) && ofThisSecond > usual * 11 / 10)
                        ? after(QUICK, limits, busy())
                        : healthy(limits);
        };
    }

    @Override
    public OpenResponse open(WireRequest request, ExchangeLimits limits, StreamLimits stream) {
        throw new UnsupportedOperationException("nothing is streamed here");
    }

    @Override
    public void close() {
        // It has nothing to close.
    }

    private int countInSecond(long now) {
        if (now / SECOND != second) {
            second = now / SECOND;
            inSecond = 0;
        }
        return ++inSecond;
    }

    private WireResponse healthy(ExchangeLimits limits) throws TransportException {
        Duration took = Duration.ofMillis(20 + random.nextInt(60));
        return after(took, limits, random.nextInt(1000) == 0 ? busy() : ok());
    }

    private WireResponse after(Duration took, ExchangeLimits limits, WireResponse answer) throws TransportException {
        boolean isInTime = took.compareTo(limits.attempt()) < 0;
        try {
            time.sleep(isInTime ? took : limits.attempt());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(TransportException.Kind.INTERRUPTED, Phase.HEADERS, Progress.MAYBE_SENT, e);
        }
        if (!isInTime) {
            throw new TransportException(TransportException.Kind.TIMEOUT, Phase.HEADERS, Progress.MAYBE_SENT, null);
        }
        return answer;
    }

    private static WireResponse ok() {
        return new WireResponse(200, WireHeaders.of(), BODY, false);
    }

    private static WireResponse busy() {
        return new WireResponse(503, WireHeaders.of(), new byte[0], false);
    }

    private static WireResponse throttled() {
        return new WireResponse(429, WireHeaders.of("Retry-After", "1"), new byte[0], false);
    }
}
