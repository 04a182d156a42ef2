package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the way through the pages of one list has come. {@link Pages} hands it to each call with the options; the engine
 * reads which page is asked for, and writes where the next one begins once the page is there. Not safe for use by several
 * threads.
 */
public final class PageTurn {
    private @Nullable PageMark reached;

    PageTurn() {}

    /** Where the page to ask for begins; empty for the first one. */
    public Optional<PageMark> reached() {
        return Optional.ofNullable(reached);
    }

    /** Remembers where the page after the one that has just been read begins. */
    public void reach(PageMark mark) {
        this.reached = requireNonNull(mark, "mark");
    }
}
