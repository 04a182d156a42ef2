package dev.holdfast.http;

import java.util.Locale;

/** What a media type says about how a body is read. */
public final class MediaType {
    private MediaType() {}

    /** The media type of an answer in lower case, without parameters; empty if it names none. */
    public static String of(WireHeaders headers) {
        return headers.first("content-type")
                .map(it -> it.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Whether a media type is JSON: RFC 6839 section 3.1. */
    public static boolean isJson(String media) {
        return media.equals("application/json") || media.equals("text/json") || media.endsWith("+json");
    }
}
