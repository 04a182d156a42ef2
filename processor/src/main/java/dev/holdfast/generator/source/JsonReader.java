package dev.holdfast.generator.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON. Numbers, {@code true}, {@code false} and {@code null} become text that is not quoted. */
final class JsonReader {
    private final String displayPath;
    private final SourceGauge gauge;
    private final DuplicateKeys duplicates;

    JsonReader(String displayPath, SourceGauge gauge, DuplicateKeys duplicates) {
        this.displayPath = displayPath;
        this.gauge = gauge;
        this.duplicates = duplicates;
    }

    SourceValue read(String text) {
        // From text, not bytes: the columns of a byte parser count bytes. As one array, which the parser reads where it
        // is.
        try (JsonParser parser = factory().createParser(text.toCharArray())) {
            if (parser.nextToken() == null) {
                throw malformed(TextPlace.of(displayPath), displayPath + " is empty", null);
            }
            SourceValue value = value(parser);
            if (parser.nextToken() != null) {
                throw malformed(place(parser), "there is more after the end of the value", null);
            }
            return value;
        } catch (JsonProcessingException broken) {
            throw malformed(place(broken.getLocation()), sentence(broken.getOriginalMessage()), broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonFactory factory() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(SourceLimits.DOCUMENT.depth() + 1)
                .maxStringLength(SourceLimits.DOCUMENT.bytes())
                .maxNameLength(1 << 16)
                .build();
        return new JsonFactoryBuilder()
                .streamReadConstraints(constraints)
                // Interned keys of a hostile file would outlive the build.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    private SourceValue value(JsonParser parser) throws IOException {
        TextPlace place = place(parser);
        gauge.value(place);
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser, place);
            case START_ARRAY -> list(parser, place);
            case VALUE_STRING -> new SourceText(parser.getText(), true, place);
            default -> new SourceText(parser.getText(), false, place);
        };
    }

    private SourceMap map(JsonParser parser, TextPlace place) throws IOException {
        gauge.enter(place);
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            TextPlace keyPlace = place(parser);
            parser.nextToken();
            SourceMap.Entry before = entries.put(key, new SourceMap.Entry(keyPlace, value(parser)));
            if (before != null) {
                duplicates.report(key, before.keyPlace(), keyPlace);
            }
        }
        gauge.leave();
        return new SourceMap(entries, place);
    }

    private SourceList list(JsonParser parser, TextPlace place) throws IOException {
        gauge.enter(place);
        List<SourceValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        gauge.leave();
        return new SourceList(items, place);
    }

    private TextPlace place(JsonParser parser) {
        return place(parser.currentTokenLocation());
    }

    private TextPlace place(@Nullable JsonLocation location) {
        if (location == null) {
            return TextPlace.of(displayPath);
        }
        return new TextPlace(displayPath, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    /** The first clause of Jackson's message: the rest speaks of its options. */
    private static String sentence(String message) {
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return "this is not JSON: " + line.replaceAll("\\s*\\(?\\(start marker at.*", "");
    }

    private static SourceFailure malformed(TextPlace place, String headline, @Nullable Exception cause) {
        var diagnostic = Diagnostic.of(Rule.MALFORMED_FILE, place, headline);
        return cause == null ? new SourceFailure(diagnostic) : new SourceFailure(diagnostic, cause);
    }
}
