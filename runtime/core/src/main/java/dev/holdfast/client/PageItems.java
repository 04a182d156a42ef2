package dev.holdfast.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The items of one page after the other. */
final class PageItems<T extends @Nullable Object, P> implements Iterator<T> {
    private final Iterator<P> pages;
    private final Function<? super P, ? extends @Nullable List<T>> items;
    private Iterator<T> current = Collections.emptyIterator();

    PageItems(Iterator<P> pages, Function<? super P, ? extends @Nullable List<T>> items) {
        this.pages = pages;
        this.items = items;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && pages.hasNext()) {
            List<T> next = items.apply(pages.next());
            current = next == null ? Collections.emptyIterator() : next.iterator();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more items");
        }
        return current.next();
    }
}
