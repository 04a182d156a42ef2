package dev.holdfast.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one field of the header {@code Link}: RFC 8288 appendix B.2. Strict about where a link begins and ends, lenient about
 * its parameters. For one field.
 */
final class WebLinkParser {
    private final String field;
    private int position;

    WebLinkParser(String field) {
        this.field = field;
    }

    List<WebLink> links() {
        List<WebLink> links = new ArrayList<>();
        while (hasMore()) {
            String target = target();
            WebLink link = link(target);
            if (link != null) {
                links.add(link);
            }
        }
        return links;
    }

    /** Whether there is a link behind commas, of which there may be several. */
    private boolean hasMore() {
        skip(" \t,");
        return position < field.length();
    }

    private String target() {
        int end = field.indexOf('>', position);
        if (field.charAt(position) != '<' || end < 0) {
            throw new IllegalArgumentException("a link does not stand in < and >");
        }
        String target = field.substring(position + 1, end);
        position = end + 1;
        return target;
    }

    /** The link with its parameters, of which the first of a name counts; null if it is about something else. */
    private @Nullable WebLink link(String target) {
        List<String> relations = null;
        boolean hasAnchor = false;
        skip(" \t");
        while (position < field.length() && field.charAt(position) == ';') {
            position++;
            skip(" \t");
            String name = until(";,= \t").toLowerCase(Locale.ROOT);
            skip(" \t");
            String value = value();
            hasAnchor |= name.equals("anchor");
            if (name.equals("rel") && relations == null) {
                relations = List.of(value.strip().toLowerCase(Locale.ROOT).split("[ \\t]+"));
            }
            skip(" \t");
        }
        if (position < field.length() && field.charAt(position) != ',') {
            throw new IllegalArgumentException("there is no comma between two links");
        }
        return hasAnchor ? null : new WebLink(target, relations == null ? List.of() : relations);
    }

    private String value() {
        if (position == field.length() || field.charAt(position) != '=') {
            return "";
        }
        position++;
        skip(" \t");
        boolean isQuoted = position < field.length() && field.charAt(position) == '"';
        return isQuoted ? quoted() : until(";, \t");
    }

    /** A quoted string: RFC 9110 section 5.6.4. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (position++; position < field.length(); position++) {
            char character = field.charAt(position);
            if (character == '"') {
                position++;
                return value.toString();
            }
            if (character == '\\' && position + 1 < field.length()) {
                position++;
            }
            value.append(field.charAt(position));
        }
        throw new IllegalArgumentException("a quoted text of a link does not end");
    }

    private String until(String ends) {
        int start = position;
        while (position < field.length() && ends.indexOf(field.charAt(position)) < 0) {
            position++;
        }
        return field.substring(start, position);
    }

    private void skip(String characters) {
        while (position < field.length() && characters.indexOf(field.charAt(position)) >= 0) {
            position++;
        }
    }
}
