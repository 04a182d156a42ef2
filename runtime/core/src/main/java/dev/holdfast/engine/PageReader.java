package dev.holdfast.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.holdfast.annotation.PageStyle;
import dev.holdfast.engine.rule.PageRule;
import dev.holdfast.http.UriReference;
import dev.holdfast.http.WebLink;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.Codec;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads from a page where the next one is. */
final class PageReader {
    private static final PageTarget END = new PageTarget.End();
    private static final int LONGEST = 16 * 1024;

    private final PageRule rule;
    private final Origin origin;
    private final Codec codec;
    private final WireRequest request;
    private final PageAnswer answer;

    PageReader(PageRule rule, PreparedOperation prepared, WireRequest request, WireResponse response) {
        this.rule = rule;
        this.origin = prepared.origin();
        this.codec = prepared.surroundings().codec();
        this.request = request;
        this.answer = new PageAnswer(response, codec);
    }

    PageTarget next() {
        return switch (rule.style()) {
            case CURSOR -> cursor();
            case OFFSET -> counted();
            case PAGE -> counted();
            case LINK -> link();
            case NEXT_URL -> answer.text(rule.next()).map(this::url).orElse(END);
        };
    }

    /** The items by which a page that is there twice is known, where it is not known by its cursor or URL. */
    JsonNode items() {
        return switch (rule.style()) {
            case OFFSET, PAGE ->
                answer.list(rule.items()).<JsonNode>map(it -> it).orElse(MissingNode.getInstance());
            case CURSOR, LINK, NEXT_URL -> MissingNode.getInstance();
        };
    }

    private PageTarget cursor() {
        if (answer.isFalse(rule.more())) {
            return END;
        }
        Optional<String> value = answer.text(rule.next());
        if (value.isEmpty() && answer.isTrue(rule.more())) {
            return new PageTarget.Unknown("it says that there is more, and has nothing at " + rule.next());
        }
        if (value.filter(it -> it.length() > LONGEST).isPresent()) {
            return new PageTarget.Unknown("its cursor is longer than " + LONGEST + " characters");
        }
        return value.<PageTarget>map(PageTarget.Value::new).orElse(END);
    }

    private PageTarget counted() {
        Optional<ArrayNode> list = answer.list(rule.items());
        if (list.isEmpty()) {
            return new PageTarget.Unknown("it has no list at " + (rule.items().isEmpty() ? "its top" : rule.items()));
        }
        int count = list.get().size();
        if (count == 0 || answer.isFalse(rule.more()) || isShort(count)) {
            return END;
        }
        Optional<String> asked = new PageParameter(rule.parameter(), true, codec).value(request);
        if (asked.filter(it -> !it.matches("\\d{1,18}")).isPresent()) {
            return new PageTarget.Unknown("it was asked for by a " + rule.parameter() + " that is no number");
        }
        long current = asked.map(Long::parseLong).orElse((long) rule.first());
        boolean isPage = rule.style() == PageStyle.PAGE;
        long next = current + (isPage ? 1 : count);
        return isBeyond(next, isPage) ? END : new PageTarget.Value(Long.toString(next));
    }

    private boolean isBeyond(long next, boolean isPage) {
        OptionalLong end = answer.number(isPage ? rule.last() : rule.total());
        if (end.isEmpty()) {
            return false;
        }
        return isPage ? next > end.getAsLong() : next - rule.first() >= end.getAsLong();
    }

    /** Whether there are fewer items than were asked for, where nothing better tells the end. */
    private boolean isShort(int count) {
        if (rule.size().isEmpty() || !(rule.total() + rule.last() + rule.more()).isEmpty()) {
            return false;
        }
        return new PageParameter(rule.size(), true, codec)
                .value(request)
                .filter(it -> it.matches("\\d{1,9}") && count < Integer.parseInt(it))
                .isPresent();
    }

    private PageTarget link() {
        try {
            return WebLink.target(answer.headers(), "next").map(this::url).orElse(END);
        } catch (IllegalArgumentException e) {
            return new PageTarget.Unknown("its header Link cannot be read: " + e.getMessage());
        }
    }

    private PageTarget url(String text) {
        if (text.length() > LONGEST) {
            return new PageTarget.Unknown("the URL of its next page is longer than " + LONGEST + " characters");
        }
        try {
            URI uri = UriReference.resolve(request.uri(), text);
            return origin.isSame(uri) ? new PageTarget.Url(uri) : new PageTarget.Unknown(elsewhere(uri));
        } catch (URISyntaxException e) {
            // Without its message, which shows the text.
            return new PageTarget.Unknown("its next page is at no URL: " + e.getReason());
        }
    }

    private String elsewhere(URI uri) {
        return "its next page is at " + Origin.text(uri) + " and not at " + Origin.text(request.uri())
                + ", where its credentials belong";
    }
}
