package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.spec.ApiBody;
import dev.holdfast.generator.spec.ApiMedia;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the media types that the document declares for a body, and how we write it.
 *
 * @param mediaType as the document writes it
 * @param kind how it is written
 * @param media what it holds
 */
record BodyChoice(String mediaType, BodyKind kind, ApiMedia media) {
    private static final Pattern SENDABLE =
            Pattern.compile("[!#-'*+.^_`|~0-9A-Za-z-]+/[!#-'*+.^_`|~0-9A-Za-z-]+(;[ -~]*)?");
    private static final Pattern XML = Pattern.compile(".*[/+]xml");

    /** Those that we can write, the best first: JSON, form, multipart, text, anything else. */
    static List<BodyChoice> of(ApiBody body) {
        return body.content().entrySet().stream()
                .filter(it -> SENDABLE.matcher(it.getKey()).matches())
                .flatMap(it -> kind(it.getKey(), it.getValue()).stream()
                        .map(kind -> new BodyChoice(it.getKey(), kind, it.getValue())))
                .sorted(Comparator.comparing((BodyChoice it) -> it.kind()).thenComparing(it -> !it.isUsual()))
                .toList();
    }

    /** What is sent as its media type: the declared one, or the usual one of its kind for a range of them. */
    String sent() {
        return mediaType.contains("*") ? kind.usualMediaType() : mediaType;
    }

    private boolean isUsual() {
        return bare(mediaType).equals(kind.usualMediaType());
    }

    private static Optional<BodyKind> kind(String mediaType, ApiMedia media) {
        String bare = bare(mediaType);
        if (XML.matcher(bare).matches()) {
            return Optional.empty();
        }
        if (OperationMedia.isJson(mediaType)) {
            boolean isFile = bare.equals("*/*") && media.schema().format().equals("binary");
            return Optional.of(isFile ? BodyKind.BINARY : BodyKind.JSON);
        }
        if (OperationMedia.isForm(mediaType)) {
            return Optional.of(BodyKind.FORM);
        }
        if (bare.startsWith("multipart/")) {
            return Optional.of(BodyKind.MULTIPART);
        }
        return Optional.of(bare.startsWith("text/") ? BodyKind.TEXT : BodyKind.BINARY);
    }

    private static String bare(String type) {
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
