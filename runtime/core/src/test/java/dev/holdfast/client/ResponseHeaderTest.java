package dev.holdfast.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.WireHeaders;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ResponseHeaderTest {
    @Test
    void readsWhatTheDocumentDeclares() {
        assertThat(ResponseHeader.text("a").of(header("x, y"))).contains("x, y");
        assertThat(ResponseHeader.texts("a").of(header("x, y,,z"))).contains(List.of("x", "y", "z"));
        assertThat(ResponseHeader.whole("a").of(header(" 42 "))).contains(42L);
        assertThat(ResponseHeader.decimal("a").of(header("4.20"))).contains(new BigDecimal("4.20"));
        assertThat(ResponseHeader.truth("a").of(header("TRUE"))).contains(true);
        assertThat(ResponseHeader.date("a").of(header("2026-02-28"))).contains(LocalDate.of(2026, 2, 28));
        assertThat(ResponseHeader.dateTime("a").of(header("2026-02-28T12:00:00+01:00")))
                .contains(OffsetDateTime.parse("2026-02-28T12:00:00+01:00"));
        assertThat(ResponseHeader.dateTime("a").of(header("Sat, 28 Feb 2026 12:00:00 GMT")))
                .contains(OffsetDateTime.parse("2026-02-28T12:00:00Z"));
        assertThat(ResponseHeader.uuid("a").of(header("00000000-0000-0000-0000-000000000001")))
                .contains(new UUID(0, 1));
        assertThat(ResponseHeader.uri("a").of(header("/x?y"))).contains(URI.create("/x?y"));
    }

    @Test
    void whatIsNotThereOrSomethingElseIsEmpty() {
        assertThat(ResponseHeader.whole("b").of(header("1"))).isEmpty();
        assertThat(ResponseHeader.whole("a").of(header("many"))).isEmpty();
        assertThat(ResponseHeader.whole("a").of(header(""))).isEmpty();
        assertThat(ResponseHeader.truth("a").of(header("perhaps"))).isEmpty();
        assertThat(ResponseHeader.dateTime("a").of(header("soon"))).isEmpty();
        assertThat(ResponseHeader.uri("a").of(header("no url"))).isEmpty();
    }

    @Test
    void severalLinesAreOneText() {
        assertThat(ResponseHeader.texts("a").of(WireHeaders.of("A", "x", "a", "y")))
                .contains(List.of("x", "y"));
    }

    private static WireHeaders header(String value) {
        return WireHeaders.of("A", value);
    }
}
