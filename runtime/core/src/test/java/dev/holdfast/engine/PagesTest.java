package dev.holdfast.engine;

import static dev.holdfast.engine.PagedShop.operation;
import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.CallOptions;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.Pages;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.PagedShop.Page;
import dev.holdfast.engine.Shop.ShopException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pages of a list, one ordinary call each. */
@Timeout(20)
final class PagesTest {
    private final PagedShop paged = new PagedShop();
    private final Shop shop = paged.shop();

    @AfterEach
    void close() throws IOException {
        Thread.interrupted();
        paged.close();
    }

    @Test
    void moreWithoutACursorIsAnErrorBehindTheItems() {
        paged.answer("{\"items\":[1,2],\"more\":true}");
        Iterator<Integer> items = paged.pages(
                        PageSpec.cursor("c").next("/next").items("/items").more("/more"))
                .iterator();
        assertThat(items.next() + items.next()).isEqualTo(3);

        ShopException thrown = catchThrowableOfType(ShopException.class, items::hasNext);

        assertThat(thrown.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(thrown)
                .hasMessageContaining("the way on from page 1: it says that there is more, and has nothing at /next");
    }

    /** RUNTIME 81, 91. */
    @Test
    void anotherOriginIsRefusedAndSeesNothing() throws IOException {
        try (Shop other = new Shop()) {
            paged.answer("{\"items\":[1],\"next\":\"" + other.server().baseUrl() + "/list?secret=1\"}");
            Iterator<Integer> items = paged.pages(
                            PageSpec.nextUrl().next("/next").items("/items"))
                    .iterator();
            items.next();

            ShopException thrown = catchThrowableOfType(ShopException.class, items::hasNext);

            assertThat(thrown)
                    .hasMessageContaining(
                            "its next page is at " + other.server().baseUrl() + " and not at "
                                    + shop.server().baseUrl())
                    .hasMessageNotContaining("secret");
            assertThat(other.sent()).isZero();
        }
    }

    @Test
    void aUrlWithAUserIsRefused() {
        paged.answer("{\"items\":[1],\"next\":\"" + shop.server().baseUrl().replace("://", "://me:pw@") + "/list\"}");

        ShopException thrown = catchThrowableOfType(
                ShopException.class,
                () -> paged.all(PageSpec.nextUrl().next("/next").items("/items")));

        assertThat(thrown).hasMessageNotContaining("pw");
        assertThat(shop.sent()).isEqualTo(1);
    }

    @Test
    void aCursorThatComesAgainIsNotFollowed() {
        paged.answer(
                "{\"items\":[1],\"next\":\"a\"}", "{\"items\":[2],\"next\":\"b\"}", "{\"items\":[3],\"next\":\"a\"}");

        ShopException thrown = catchThrowableOfType(
                ShopException.class,
                () -> paged.all(PageSpec.cursor("c").next("/next").items("/items")));

        assertThat(thrown).hasMessageContaining("page 3: it leads back to a page that was read already");
        assertThat(shop.sent()).isEqualTo(3);
    }

    @Test
    void aProviderThatIgnoresThePageIsFoundOut() {
        paged.answer("{\"items\":[1,2]}", "{\"items\":[1,2]}");

        ShopException thrown = catchThrowableOfType(
                ShopException.class, () -> paged.all(PageSpec.page("page").items("/items")));

        assertThat(thrown).hasMessageContaining("page 2: it has the same items as the one before it");
    }

    @Test
    void thereAreNoMorePagesThanThePlanAllows() {
        paged.answer("{\"items\":[1],\"next\":\"a\"}", "{\"items\":[2],\"next\":\"b\"}");
        Iterator<Integer> items = paged.pages(
                        operation(PageSpec.cursor("c").next("/next").items("/items"), 2))
                .iterator();
        items.next();
        items.next();

        ShopException thrown = catchThrowableOfType(ShopException.class, items::hasNext);

        assertThat(thrown.stopReason()).isEqualTo(StopReason.LIMITED);
        assertThat(thrown)
                .hasMessage(
                        "shop getList was not sent: limited by ourselves, page 3 is more than the 2 pages of its plan");
        assertThat(shop.sent()).isEqualTo(2);
    }

    @Test
    void eachPageIsAWholeCallAndAFailedOneCanBeAskedForAgain() {
        paged.answer("{\"items\":[1],\"next\":\"a\"}");
        shop.server().enqueue(respond(503, ""), respond(503, ""));
        paged.answer("{\"items\":[2]}");
        Iterator<Integer> items =
                paged.pages(PageSpec.cursor("c").next("/next").items("/items")).iterator();
        List<Integer> found = new ArrayList<>(List.of(items.next()));

        ShopException thrown = catchThrowableOfType(ShopException.class, items::next);
        items.forEachRemaining(found::add);

        assertThat(thrown.failure()).contains(FailureClass.OVERLOADED);
        assertThat(thrown).hasMessageContaining("failed after 2 attempts").hasMessageContaining("page 2");
        assertThat(found).containsExactly(1, 2);
        assertThat(paged.targets())
                .containsExactly("/list?limit=2", "/list?limit=2&c=a", "/list?limit=2&c=a", "/list?limit=2&c=a");
    }

    @Test
    void eachPageHasADeadlineOfItsOwn() {
        paged.answer("{\"items\":[1],\"next\":\"a\"}", "{\"items\":[2]}");
        Iterator<Integer> items =
                paged.pages(PageSpec.cursor("c").next("/next").items("/items")).iterator();
        items.next();

        shop.clock().pass(Duration.ofHours(1));

        assertThat(items.next()).isEqualTo(2);
    }

    @Test
    void nothingIsSentBeforeItIsNeeded() {
        paged.answer("{\"items\":[1],\"next\":\"a\"}", "{\"items\":[2]}");
        Pages<Integer, Page> pages =
                paged.pages(PageSpec.cursor("c").next("/next").items("/items"));
        assertThat(shop.sent()).isZero();

        Iterator<Page> whole = pages.pages().iterator();

        assertThat(whole.next()).isEqualTo(new Page(List.of(1)));
        assertThat(shop.sent()).isEqualTo(1);
        assertThat(whole.next()).isEqualTo(new Page(List.of(2)));
        assertThat(whole.hasNext()).isFalse();
    }

    /** RUNTIME 72. */
    @Test
    void anInterruptEndsTheWay() {
        paged.answer("{\"items\":[1],\"next\":\"a\"}");
        Iterator<Integer> items =
                paged.pages(PageSpec.cursor("c").next("/next").items("/items")).iterator();
        items.next();
        Thread.currentThread().interrupt();

        ShopException thrown = catchThrowableOfType(ShopException.class, items::hasNext);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).hasMessage("shop getList was not sent: interrupted, page 2");
        assertThat(shop.sent()).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutContentIsNoPage() {
        shop.server().enqueue(respond(204, ""));

        assertThat(paged.all(PageSpec.cursor("c").next("/next").items("/items")))
                .isEmpty();
    }

    @Test
    void whoDoesNotPassTheOptionsOnIsTold() {
        paged.answer("{\"items\":[1]}");

        assertThatIllegalStateException()
                .isThrownBy(() -> Pages.of(
                                options -> paged.list(PageSpec.link(), CallOptions.none())
                                        .send(Page.class),
                                Page::items)
                        .iterator()
                        .hasNext())
                .withMessageContaining("pass them on");
    }

    @Test
    void anOperationWithoutPagesSaysSo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Pages.of(
                                options -> shop.engine()
                                        .call(Shop.READ)
                                        .path("id", 1)
                                        .options(options)
                                        .send(Page.class),
                                Page::items)
                        .iterator()
                        .hasNext())
                .withMessageContaining("getOrder has no pages by its plan");
    }
}
