package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.PageStyle;
import java.util.List;
import java.util.Locale;

/** The keys of {@code pagination}: which of them a style takes, and which it needs. */
final class PagingWords {
    static final String KEY = "pagination";
    static final String STYLE = "style";
    static final String PARAMETER = "parameter";
    static final String SIZE = "size";
    static final String FIRST = "first";
    static final String NEXT = "next";
    static final String ITEMS = "items";
    static final String MORE = "more";
    static final String TOTAL = "total";
    static final String LAST = "last";
    static final String MOST = "most";

    private PagingWords() {}

    static PageStyle style(String text) {
        return PageStyle.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The keys that a style needs beside itself. */
    static List<String> needed(PageStyle style) {
        return switch (style) {
            case CURSOR -> List.of(PARAMETER, NEXT, MOST);
            case OFFSET, PAGE -> List.of(PARAMETER, MOST);
            case LINK -> List.of(MOST);
            case NEXT_URL -> List.of(NEXT, MOST);
        };
    }

    /** The keys that a style can have. */
    static List<String> taken(PageStyle style) {
        return switch (style) {
            case CURSOR -> List.of(STYLE, PARAMETER, NEXT, ITEMS, MORE, MOST);
            case OFFSET -> List.of(STYLE, PARAMETER, SIZE, FIRST, ITEMS, MORE, TOTAL, MOST);
            case PAGE -> List.of(STYLE, PARAMETER, SIZE, FIRST, ITEMS, MORE, LAST, MOST);
            case LINK -> List.of(STYLE, ITEMS, MOST);
            case NEXT_URL -> List.of(STYLE, NEXT, ITEMS, MOST);
        };
    }
}
