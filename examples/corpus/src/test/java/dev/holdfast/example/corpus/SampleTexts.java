package dev.holdfast.example.corpus;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Makes up texts that keep a format, a pattern and a length. */
final class SampleTexts {
    private static final int TRIES = 30;
    private static final int COMMON_LENGTH = 12;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    /** What people mean by most patterns, which those who invert patterns cannot know. */
    private static final List<String> COMMON = List.of(
            "person@example.com",
            "https://example.com/path",
            "2024-05-17T10:20:30Z",
            "2024-05-17",
            "+4930123456",
            "DE",
            "EUR",
            "en",
            "12.50");

    private final Random random;

    SampleTexts(Random random) {
        this.random = random;
    }

    String text(Facets schema) {
        int least = (int) Math.min(schema.least("minLength", 0), 100_000);
        int most = (int) Math.min(schema.most("maxLength", Integer.MAX_VALUE), Integer.MAX_VALUE);
        String pattern = schema.first("pattern").asText("");
        if (!pattern.isEmpty()) {
            return matching(pattern, least, most).orElseGet(() -> word(least, most));
        }
        String text = formatted(schema.first("format").asText(""));
        return text.isEmpty() || text.length() < least || text.length() > most ? word(least, most) : text;
    }

    private String formatted(String format) {
        return switch (format) {
            case "date" -> "20%02d-%02d-%02d".formatted(number(10, 30), number(1, 12), number(1, 28));
            case "date-time", "datetime" ->
                "20%02d-%02d-%02dT%02d:%02d:%02dZ"
                        .formatted(
                                number(10, 30),
                                number(1, 12),
                                number(1, 28),
                                number(0, 23),
                                number(0, 59),
                                number(1, 59));
            case "time" -> "%02d:%02d:%02dZ".formatted(number(0, 23), number(0, 59), number(1, 59));
            case "duration" -> "PT" + number(1, 59) + "M";
            case "uuid", "guid" ->
                new UUID(random.nextLong(), random.nextLong()).toString().replaceFirst("(.{14}).(.{4}).", "$14$2a");
            case "email", "idn-email" -> word(5, 9) + "@example.com";
            case "uri", "url", "iri", "uri-reference" -> "https://example.com/" + word(5, 9);
            case "hostname", "idn-hostname" -> word(5, 9) + ".example.com";
            case "ipv4", "ip" -> "192.0.2." + number(1, 254);
            case "ipv6" -> "2001:db8::" + number(1, 9);
            case "byte", "base64" ->
                Base64.getEncoder().encodeToString(word(9, 9).getBytes(StandardCharsets.US_ASCII));
            case "decimal" -> number(1, 99) + ".25";
            case "int64", "int32", "integer", "number" -> String.valueOf(number(1, 99));
            case "double", "float" -> number(1, 99) + ".5";
            case "json-pointer" -> "/" + word(4, 6);
            case "regex" -> "[a-z]+";
            default -> "";
        };
    }

    /** The pattern is the document's, so anything may be wrong with it. */
    private Optional<String> matching(String pattern, int least, int most) {
        try {
            Pattern check = Pattern.compile(pattern);
            Predicate<String> fits = it -> it.length() >= least
                    && it.length() <= most
                    && check.matcher(it).find();
            Optional<String> common = COMMON.stream().filter(fits).findFirst();
            return common.isPresent() ? common : drawn(pattern, fits);
        } catch (PatternSyntaxException notOfJava) {
            return drawn(pattern, it -> it.length() >= least && it.length() <= most);
        }
    }

    /** Texts of growing length, since the repetitions of a pattern know nothing of the schema's bounds. */
    private Optional<String> drawn(String pattern, Predicate<String> fits) {
        try {
            for (int most : List.of(2, 8, 20, 60)) {
                RgxGenProperties properties = new RgxGenProperties();
                RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, most);
                RgxGen generator = RgxGen.parse(properties, pattern);
                for (int tries = 0; tries < TRIES; tries++) {
                    String text = generator.generate(random);
                    if (fits.test(text)) {
                        return Optional.of(text);
                    }
                }
            }
            return Optional.empty();
        } catch (RuntimeException notUnderstood) {
            return Optional.empty();
        }
    }

    /** A word of the common length, or as near to it as the bounds allow. */
    String word(int least, int most) {
        int length = Math.max(least, Math.min(COMMON_LENGTH, most));
        StringBuilder word = new StringBuilder(length);
        for (int index = 0; index < length; index++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString().toLowerCase(Locale.ROOT);
    }

    private int number(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
