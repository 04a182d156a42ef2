package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.Pages;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shop with a list of numbers on several pages. */
final class PagedShop implements AutoCloseable {
    private final Shop shop = new Shop();

    Shop shop() {
        return shop;
    }

    /** Answers the next requests with these bodies. */
    void answer(String... bodies) {
        for (String body : bodies) {
            shop.server().enqueue(respond(200, body));
        }
    }

    /** Paths and queries of the requests so far. */
    List<String> targets() {
        return shop.server().requests().stream().map(it -> it.target()).toList();
    }

    List<Integer> all(PageSpec spec) {
        return pages(spec).stream().toList();
    }

    Pages<Integer, Page> pages(PageSpec spec) {
        return pages(operation(spec, 1000));
    }

    Pages<Integer, Page> pages(Operation operation) {
        return Pages.of(
                options -> shop.engine()
                        .call(operation)
                        .query("limit", 2)
                        .options(options)
                        .send(Page.class),
                Page::items);
    }

    CallBuilder list(PageSpec spec, CallOptions options) {
        return shop.engine().call(operation(spec, 1000)).query("limit", 2).options(options);
    }

    static Operation operation(PageSpec spec, int most) {
        return Operation.get("getList", "/list")
                .timeout("10s", "3s", "1s")
                .retry(2, "100ms..2s x2", Jitter.NONE)
                .pages(spec.most(most));
    }

    @Override
    public void close() throws IOException {
        shop.close();
    }

    /** A page. */
    record Page(@Nullable List<Integer> items) {}
}
