package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import dev.holdfast.http.WireHeaders;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A header of answers, and what its text is read as. A header that is not there is empty, and so is one whose text cannot be
 * read: no call fails for it, and {@link WireHeaders} have the text. Immutable.
 *
 * <pre>{@code
 * Response<List<Commit>> response = Response.of(options -> github.repos().listCommits("acme", "shop", null, options));
 * Optional<Long> left = GithubHeaders.X_RATE_LIMIT_REMAINING.of(response);
 * }</pre>
 *
 * @param <T> what the text is read as
 */
public final class ResponseHeader<T> {
    private final String name;
    private final Function<String, T> reader;

    private ResponseHeader(String name, Function<String, T> reader) {
        this.name = requireNonNull(name, "name");
        this.reader = reader;
    }

    /** Text as it is. */
    public static ResponseHeader<String> text(String name) {
        return new ResponseHeader<>(name, Function.identity());
    }

    /** Texts with commas between them. */
    public static ResponseHeader<List<String>> texts(String name) {
        return new ResponseHeader<>(
                name,
                text -> Stream.of(text.split(",", -1))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    /** A whole number of up to 64 bits. */
    public static ResponseHeader<Long> whole(String name) {
        return new ResponseHeader<>(name, Long::valueOf);
    }

    /** A number. */
    public static ResponseHeader<BigDecimal> decimal(String name) {
        return new ResponseHeader<>(name, BigDecimal::new);
    }

    /** {@code true} or {@code false}. */
    public static ResponseHeader<Boolean> truth(String name) {
        return new ResponseHeader<>(name, ResponseHeader::readTruth);
    }

    /** A time with its zone: RFC 3339, or as in the header {@code Date}. */
    public static ResponseHeader<OffsetDateTime> dateTime(String name) {
        return new ResponseHeader<>(name, ResponseHeader::readDateTime);
    }

    /** A day: RFC 3339. */
    public static ResponseHeader<LocalDate> date(String name) {
        return new ResponseHeader<>(name, LocalDate::parse);
    }

    /** A UUID. */
    public static ResponseHeader<UUID> uuid(String name) {
        return new ResponseHeader<>(name, UUID::fromString);
    }

    /** A URL, absolute or relative. */
    public static ResponseHeader<URI> uri(String name) {
        return new ResponseHeader<>(name, URI::create);
    }

    /** Its name, as the document writes it. */
    public String name() {
        return name;
    }

    /** The header of an answer; empty if it is not there, or cannot be read. */
    public Optional<T> of(Response<?> response) {
        return of(response.headers());
    }

    /** The header among those of an answer; empty if it is not there, or cannot be read. */
    public Optional<T> of(WireHeaders headers) {
        List<String> lines = headers.all(name);
        return lines.isEmpty()
                ? Optional.empty()
                : read(String.join(", ", lines).strip());
    }

    private Optional<T> read(String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (RuntimeException e) {
            // The provider wrote it, and no reader but that of a number, a time or a URL throws: it is not what was
            // declared.
            return Optional.empty();
        }
    }

    private static Boolean readTruth(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.valueOf(text);
    }

    private static OffsetDateTime readDateTime(String text) {
        boolean isOfHttp = !text.isEmpty() && Character.isLetter(text.charAt(0));
        return OffsetDateTime.parse(
                text, isOfHttp ? DateTimeFormatter.RFC_1123_DATE_TIME : DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
