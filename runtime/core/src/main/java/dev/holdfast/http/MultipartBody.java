package dev.holdfast.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a multipart body, which are read while they are sent: RFC 2046 s. 5.1 and RFC 7578.
 *
 * <p>Names are escaped as the WHATWG's form encoding does, so that none ends its quotes or its line. The boundary is drawn
 * once for each body, so that every attempt sends the same bytes and no content can hold it by intent. Used by one thread.
 */
public final class MultipartBody {

    private static final String FORM_DATA = "multipart/form-data";

    private final String mediaType;
    private final String boundary;
    private final List<BodySource> pieces = new ArrayList<>();

    /**
     * A body without parts.
     *
     * @param mediaType {@code multipart/form-data}, or another one, whose parts are attachments instead of fields
     */
    public MultipartBody(String mediaType) {
        this(mediaType, "holdfast-" + UUID.randomUUID());
    }

    MultipartBody(String mediaType, String boundary) {
        this.mediaType = mediaType;
        this.boundary = boundary;
    }

    /**
     * Adds a part.
     *
     * @param head what stands above the content
     * @param content its bytes
     * @throws IllegalArgumentException if a header cannot be sent
     */
    public void add(Head head, BodySource content) {
        var text = new StringBuilder("--" + boundary + "\r\n");
        text.append("Content-Disposition: ").append(disposition(head)).append("\r\n");
        if (head.contentType() != null) {
            HeaderRules.checkValue("Content-Type", head.contentType());
            text.append("Content-Type: ").append(head.contentType()).append("\r\n");
        }
        head.headers().forEach((name, value) -> {
            HeaderRules.check(name, value);
            text.append(name).append(": ").append(value).append("\r\n");
        });
        pieces.add(bytes(text.append("\r\n").toString()));
        pieces.add(content);
        pieces.add(bytes("\r\n"));
    }

    /** The body. */
    public WireBody body() {
        var all = new ArrayList<>(pieces);
        all.add(BodySource.of(("--" + boundary + "--\r\n").getBytes(US_ASCII)));
        return new StreamBody(mediaType + "; boundary=" + boundary, new ConcatenatedSource(all));
    }

    private String disposition(Head head) {
        String kind = mediaType.equals(FORM_DATA) ? "form-data" : "attachment";
        String field = kind + "; name=\"" + escaped(head.name()) + "\"";
        return head.fileName() == null ? field : field + "; filename=\"" + escaped(head.fileName()) + "\"";
    }

    private static String escaped(String text) {
        return text.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }

    private static BodySource bytes(String text) {
        return BodySource.of(text.getBytes(UTF_8));
    }

    /**
     * What stands above the content of a part.
     *
     * @param name of the field
     * @param fileName null for a part that is no file
     * @param contentType null for text
     * @param headers further headers
     */
    public record Head(
            String name,
            @Nullable String fileName,
            @Nullable String contentType,
            Map<String, String> headers) {}
}
