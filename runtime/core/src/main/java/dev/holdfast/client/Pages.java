package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that the provider gives page by page, from its first page to its last.
 *
 * <pre>{@code
 * for (Customer customer : stripe.customers().listAll(params)) { ... }
 * }</pre>
 *
 * <p>Nothing is sent before an iterator is asked for something, and no page before the one before it is used up. Each page is
 * a call of its own under the whole plan of the operation: its own deadline, attempts, turn of the limiter, breaker and meters.
 * Options hold for each of these calls. Every page comes from the configured origin.
 *
 * <p>{@code hasNext} and {@code next} throw the client's {@link ApiException} where the call fails, where the plan's bound on
 * pages is reached, and where a page leads to one that was read already or to another origin; its message says which page it
 * was. The iterator is still good then, and what it gave is not asked for again: the next {@code hasNext} or {@code next} asks
 * for the same page once more. An interrupted thread ends the way likewise.
 *
 * <p>Immutable and safe for use by several threads: each iterator begins at the first page. An iterator itself is for one
 * thread.
 *
 * @param <T> the items
 * @param <P> a whole page
 */
public final class Pages<T extends @Nullable Object, P> implements Iterable<T> {
    private final CallOptions options;
    private final Function<CallOptions, ? extends @Nullable P> call;
    private final Function<? super P, ? extends @Nullable List<T>> items;

    private Pages(
            CallOptions options,
            Function<CallOptions, ? extends @Nullable P> call,
            Function<? super P, ? extends @Nullable List<T>> items) {
        this.options = requireNonNull(options, "options");
        this.call = requireNonNull(call, "call");
        this.items = requireNonNull(items, "items");
    }

    /**
     * All pages of a method that returns one.
     *
     * <pre>{@code
     * Pages<Customer, CustomerList> all = Pages.of(options -> stripe.customers().list(params, options), CustomerList::data);
     * }</pre>
     *
     * @param call makes one call, of an operation whose plan says how its pages follow, with the options that it is given
     * @param items the items of a page; null for none
     */
    public static <T extends @Nullable Object, P> Pages<T, P> of(
            Function<CallOptions, ? extends @Nullable P> call, Function<? super P, ? extends @Nullable List<T>> items) {
        return of(CallOptions.none(), call, items);
    }

    /**
     * All pages of a method that returns one, called with these options.
     *
     * @param options the options of each call; a timeout is that of a page
     * @param call makes one call, of an operation whose plan says how its pages follow, with the options that it is given
     * @param items the items of a page; null for none
     */
    public static <T extends @Nullable Object, P> Pages<T, P> of(
            CallOptions options,
            Function<CallOptions, ? extends @Nullable P> call,
            Function<? super P, ? extends @Nullable List<T>> items) {
        return new Pages<>(options, call, items);
    }

    /** The items of all pages, one by one. */
    @Override
    public Iterator<T> iterator() {
        return new PageItems<>(pageIterator(), items);
    }

    /** The pages as they came, empty ones included. */
    public Iterable<P> pages() {
        return this::pageIterator;
    }

    /** The items of all pages, one by one; nothing is sent before the stream's last step asks for something. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                () -> Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), Spliterator.ORDERED, false);
    }

    private PageIterator<P> pageIterator() {
        return new PageIterator<>(options, call);
    }
}
