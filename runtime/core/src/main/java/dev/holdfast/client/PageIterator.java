package dev.holdfast.client;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for one page after the other. A page that could not be had is asked for again. */
final class PageIterator<P> implements Iterator<P> {
    private final PageTurn turn = new PageTurn();
    private final CallOptions options;
    private final Function<CallOptions, ? extends @Nullable P> call;
    private @Nullable P waiting;

    PageIterator(CallOptions options, Function<CallOptions, ? extends @Nullable P> call) {
        this.options = options.turnedBy(turn);
        this.call = call;
    }

    /** Answers without content are no pages. */
    @Override
    public boolean hasNext() {
        while (waiting == null && !isAtEnd()) {
            waiting = page();
        }
        return waiting != null;
    }

    @Override
    public P next() {
        P page = hasNext() ? waiting : null;
        if (page == null) {
            throw new NoSuchElementException("there are no more pages");
        }
        waiting = null;
        return page;
    }

    private boolean isAtEnd() {
        return turn.reached().filter(PageMark::isEnd).isPresent();
    }

    private @Nullable P page() {
        PageMark before = turn.reached().orElse(null);
        P page = call.apply(options);
        if (turn.reached().orElse(null) == before) {
            throw new IllegalStateException("no call was made with the options that Pages.of gave: "
                    + "pass them on, as in Pages.of(options -> client.list(options), CustomerList::data)");
        }
        return page;
    }
}
