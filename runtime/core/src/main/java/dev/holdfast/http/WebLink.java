package dev.holdfast.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A link in the header {@code Link}: RFC 8288 section 3.
 *
 * @param target where it leads, as written; absolute or relative to the URL of the request
 * @param relations what the target is to the answer, in lower case; empty if the link does not say
 */
public record WebLink(String target, List<String> relations) {
    /** Copies the list. */
    public WebLink {
        relations = List.copyOf(relations);
    }

    /**
     * The links of an answer, over all its fields of that name. Links about something else than the answer, with an {@code
     * anchor}, are left out.
     *
     * @throws IllegalArgumentException if a field cannot be read; the message does not show it
     */
    public static List<WebLink> in(WireHeaders headers) {
        var links = new ArrayList<WebLink>();
        headers.all("Link").forEach(field -> links.addAll(new WebLinkParser(field).links()));
        return List.copyOf(links);
    }

    /**
     * Where the first link with a relation leads; empty if there is none.
     *
     * @param relation in any case, as in {@code next}
     * @throws IllegalArgumentException if a field cannot be read; the message does not show it
     */
    public static Optional<String> target(WireHeaders headers, String relation) {
        String wanted = relation.toLowerCase(Locale.ROOT);
        return in(headers).stream()
                .filter(it -> it.relations().contains(wanted))
                .map(WebLink::target)
                .findFirst();
    }
}
