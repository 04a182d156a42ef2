package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads YAML or JSON into values that know where they stand.
 *
 * <p>Every scalar is text, as YAML 1.2 would have it without tags: a date stays as it was written and {@code off} is a
 * word. What cannot be read is reported and never thrown. Size, depth and number of values are bounded. Safe for use by
 * several threads.
 */
public final class SourceReader {
    private static final char UNREADABLE = '\uFFFD';

    private final SourceLimits limits;
    private final boolean isStrict;

    private SourceReader(SourceLimits limits, boolean isStrict) {
        this.limits = limits;
        this.isStrict = isStrict;
    }

    /**
     * Reads what our users write, up to 1 MiB: YAML that means something else than it looks is an error, as are anchors,
     * tags, merge keys and empty values.
     */
    public static SourceReader forPolicies() {
        return new SourceReader(SourceLimits.POLICY, true);
    }

    /** Reads what providers write, up to 64 MiB: as the YAML or JSON that it is, aliases resolved. */
    public static SourceReader forDocuments() {
        return new SourceReader(SourceLimits.DOCUMENT, false);
    }

    /**
     * Reads a file.
     *
     * @param displayPath the file's path as messages show it
     * @param content its bytes, in UTF-8
     * @param diagnostics takes what is wrong with it
     * @return its value; nothing if it could not be read, which was reported
     */
    public Optional<SourceValue> read(String displayPath, byte[] content, Diagnostics diagnostics) {
        if (content.length > limits.bytes()) {
            diagnostics.report(tooLarge(displayPath, content.length));
            return Optional.empty();
        }
        return decoded(displayPath, content, diagnostics).flatMap(text -> read(displayPath, text, diagnostics));
    }

    /**
     * Reads the text of a file.
     *
     * @param displayPath the file's path as messages show it; one that ends in {@code .json} is read as JSON
     * @param text its text
     * @param diagnostics takes what is wrong with it
     * @return its value; nothing if it could not be read, which was reported
     */
    public Optional<SourceValue> read(String displayPath, String text, Diagnostics diagnostics) {
        if (text.length() > limits.bytes()) {
            diagnostics.report(tooLarge(displayPath, text.length()));
            return Optional.empty();
        }
        try {
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            Diagnostics found = new Diagnostics();
            SourceValue value = value(displayPath, plain, found);
            found.all().forEach(diagnostics::report);
            // A value that means something else than it looks is not worth reading on: it would be told twice.
            return found.hasErrors() ? Optional.empty() : Optional.of(value);
        } catch (SourceFailure failure) {
            diagnostics.report(failure.diagnostic());
            return Optional.empty();
        }
    }

    private SourceValue value(String displayPath, String text, Diagnostics diagnostics) {
        SourceGauge gauge = new SourceGauge(limits);
        if (isJson(displayPath, text)) {
            return new JsonReader(displayPath, gauge, new DuplicateKeys(diagnostics, isStrict)).read(text);
        }
        YamlTraps traps = isStrict ? new PolicyTraps(displayPath, text, diagnostics) : new DocumentTraps();
        YamlCursor cursor = new YamlCursor(displayPath, text);
        return new YamlReader(cursor, gauge, traps, new DuplicateKeys(diagnostics, isStrict)).read();
    }

    private static boolean isJson(String displayPath, String text) {
        String name = displayPath.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        return name.endsWith(".json") || text.stripLeading().startsWith("{");
    }

    private static Optional<String> decoded(String displayPath, byte[] content, Diagnostics diagnostics) {
        // The JVM decodes a whole array many times faster than a decoder does, but puts this mark where it cannot.
        String fast = new String(content, StandardCharsets.UTF_8);
        if (fast.indexOf(UNREADABLE) < 0) {
            return Optional.of(fast);
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes);
            return Optional.of(text.toString());
        } catch (CharacterCodingException broken) {
            diagnostics.report(Diagnostic.of(
                            Rule.MALFORMED_FILE,
                            new TextPlace(displayPath, lineOf(content, bytes.position()), 0),
                            displayPath + " is not UTF-8 from byte " + bytes.position() + " on (" + broken.getMessage()
                                    + ")")
                    .fix("save the file as UTF-8"));
            return Optional.empty();
        }
    }

    private static int lineOf(byte[] content, int end) {
        int line = 1;
        for (int index = 0; index < end; index++) {
            if (content[index] == '\n') {
                line++;
            }
        }
        return line;
    }

    private Diagnostic tooLarge(String displayPath, int size) {
        String headline = displayPath + " has " + size + " bytes, and at most " + limits.bytes() + " are read";
        return Diagnostic.of(Rule.MALFORMED_FILE, TextPlace.of(displayPath), headline)
                .build();
    }
}
