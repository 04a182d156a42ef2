package dev.holdfast.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.BytesBody;
import dev.holdfast.http.WireHeader;
import dev.holdfast.http.WireHeaders;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswerCacheTest {
    private static final int MEGABYTE = 1 << 20;

    private final TestClock clock = new TestClock();
    private final AnswerCache cache = new AnswerCache(Duration.ofMinutes(10), clock);

    @Test
    void keepsTheThousandAnswersThatWereUsedLast() {
        for (int i = 0; i < 1_000; i++) {
            cache.keep(request(i), answer(1));
        }
        cache.find(request(0));

        cache.keep(request(1_000), answer(1));

        assertThat(cache.find(request(0))).isPresent();
        assertThat(cache.find(request(1))).isEmpty();
        assertThat(cache.find(request(1_000))).isPresent();
    }

    @Test
    void keepsNoMoreThanSixteenMebibytes() {
        for (int i = 0; i < 17; i++) {
            cache.keep(request(i), answer(MEGABYTE));
        }
        cache.keep(request(20), answer(17 * MEGABYTE));

        assertThat(cache.find(request(0))).isEmpty();
        assertThat(cache.find(request(1))).isPresent();
        assertThat(cache.find(request(20))).isEmpty();
    }

    @Test
    void aSecondAnswerReplacesTheFirstAndItsBytes() {
        for (int i = 0; i < 40; i++) {
            cache.keep(request(1), answer(MEGABYTE));
        }
        cache.keep(request(2), answer(MEGABYTE));

        assertThat(cache.find(request(1))).isPresent();
        assertThat(cache.find(request(2))).isPresent();
    }

    @Test
    void isAsOldAsItIsAllowedToBeAndNotOlder() {
        cache.keep(request(1), answer(1));

        clock.pass(Duration.ofMinutes(10));
        assertThat(cache.find(request(1)))
                .hasValueSatisfying(it -> assertThat(it.age()).isEqualTo(Duration.ofMinutes(10)));
        clock.pass(Duration.ofNanos(1));
        assertThat(cache.find(request(1))).isEmpty();
    }

    @Test
    void headersAndBodiesTellRequestsApart() {
        cache.keep(request("en", "a"), answer(1));

        assertThat(cache.find(request("en", "a"))).isPresent();
        assertThat(cache.find(request("de", "a"))).isEmpty();
        assertThat(cache.find(request("en", "b"))).isEmpty();
    }

    private static WireRequest request(int id) {
        return new WireRequest("GET", URI.create("https://shop.test/orders/" + id), List.of(), null);
    }

    private static WireRequest request(String language, String body) {
        return new WireRequest(
                "POST",
                URI.create("https://shop.test/search"),
                List.of(new WireHeader("Accept-Language", language)),
                new BytesBody("text/plain", body.getBytes(UTF_8)));
    }

    private static WireResponse answer(int bytes) {
        return new WireResponse(200, WireHeaders.of(), new byte[bytes], false);
    }
}
