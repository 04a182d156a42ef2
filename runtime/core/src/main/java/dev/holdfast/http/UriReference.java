package dev.holdfast.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a reference leads that stands in an answer: RFC 3986 section 5.2. {@link URI#resolve} is that of RFC 2396, which takes
 * the last segment from the path of {@code ?page=2}.
 */
public final class UriReference {
    /** The parts of any text: RFC 3986 appendix B. */
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);

    private UriReference() {}

    /**
     * Resolves a reference; path and query stay as they are written, but for {@code .} and {@code ..} segments.
     *
     * @param base the absolute URL of the request
     * @param reference absolute or relative; a fragment is left out
     * @return an absolute URL, in ASCII
     * @throws URISyntaxException if it is no URL; its message shows the text
     */
    public static URI resolve(URI base, String reference) throws URISyntaxException {
        Matcher parts = PARTS.matcher(reference);
        if (!parts.matches()) {
            throw new URISyntaxException(reference, "not a URL");
        }
        String scheme = parts.group(1);
        if (scheme != null) {
            return uri(scheme, parts.group(2), withoutDots(parts.group(3)), parts.group(4));
        }
        if (parts.group(2) != null) {
            return uri(base.getScheme(), parts.group(2), withoutDots(parts.group(3)), parts.group(4));
        }
        String path = parts.group(3);
        if (path.isEmpty()) {
            String query = parts.group(4) == null ? base.getRawQuery() : parts.group(4);
            return uri(base.getScheme(), base.getRawAuthority(), base.getRawPath(), query);
        }
        String whole = path.startsWith("/") ? path : folder(base) + path;
        return uri(base.getScheme(), base.getRawAuthority(), withoutDots(whole), parts.group(4));
    }

    /** The path up to its last slash: RFC 3986 section 5.2.3. */
    private static String folder(URI base) {
        String path = base.getRawPath();
        return path.isEmpty() ? "/" : path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static URI uri(String scheme, @Nullable String authority, String path, @Nullable String query)
            throws URISyntaxException {
        StringBuilder text = new StringBuilder(scheme).append(':');
        if (authority != null) {
            text.append("//").append(authority);
        }
        text.append(path);
        if (query != null) {
            text.append('?').append(query);
        }
        return new URI(new URI(text.toString()).toASCIIString());
    }

    /** RFC 3986 section 5.2.4. */
    private static String withoutDots(String path) {
        if (!path.contains("/.") && !path.startsWith(".")) {
            return path;
        }
        StringBuilder output = new StringBuilder();
        int start = 0;
        while (start < path.length()) {
            int slash = path.indexOf('/', start + 1);
            int end = slash < 0 ? path.length() : slash;
            String segment = path.substring(start, end);
            boolean isLast = end == path.length();
            if (segment.equals("/..")) {
                output.setLength(Math.max(0, output.lastIndexOf("/")));
            } else if (!segment.equals("/.")) {
                output.append(segment);
            }
            if (isLast && (segment.equals("/..") || segment.equals("/."))) {
                output.append('/');
            }
            start = end;
        }
        return output.toString();
    }
}
