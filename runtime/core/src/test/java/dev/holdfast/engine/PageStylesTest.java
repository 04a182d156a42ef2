package dev.holdfast.engine;

import static dev.holdfast.engine.PagedShop.operation;
import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.Pages;
import dev.holdfast.engine.PagedShop.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the next page is asked for, in each style. */
@Timeout(20)
final class PageStylesTest {
    private final PagedShop paged = new PagedShop();
    private final Shop shop = paged.shop();

    @AfterEach
    void close() throws IOException {
        paged.close();
    }

    @Test
    void aCursorOfTheAnswerAsksForTheNextPage() {
        paged.answer("{\"items\":[1,2],\"meta\":{\"next\":\"a b&c\"}}", "{\"items\":[3],\"meta\":{\"next\":\"\"}}");

        assertThat(paged.all(PageSpec.cursor("cursor").next("/meta/next").items("/items")))
                .containsExactly(1, 2, 3);

        assertThat(paged.targets()).containsExactly("/list?limit=2", "/list?limit=2&cursor=a%20b%26c");
    }

    @Test
    void theLastItemMayBeTheCursorAndMoreSaysWhetherThereIsMore() {
        paged.answer("{\"items\":[7,8],\"more\":true}", "{\"items\":[9],\"more\":false}");

        assertThat(paged.all(PageSpec.cursor("after")
                        .next("/items/-1")
                        .items("/items")
                        .more("/more")))
                .containsExactly(7, 8, 9);

        assertThat(paged.targets()).containsExactly("/list?limit=2", "/list?limit=2&after=8");
    }

    @Test
    void aCursorMayStandInAHeader() {
        shop.server()
                .enqueue(respond(200, "{\"items\":[1]}", "X-Next: 42"), respond(200, "{\"items\":[2]}", "X-Next: "));

        assertThat(paged.all(PageSpec.cursor("cursor").next("x-next").items("/items")))
                .containsExactly(1, 2);
    }

    @Test
    void anOffsetCountsTheItems() {
        paged.answer("{\"items\":[1,2],\"total\":5}", "{\"items\":[3,4],\"total\":5}", "{\"items\":[5],\"total\":5}");

        assertThat(paged.all(PageSpec.offset("offset").items("/items").total("/total")))
                .containsExactly(1, 2, 3, 4, 5);

        assertThat(paged.targets())
                .containsExactly("/list?limit=2", "/list?limit=2&offset=2", "/list?limit=2&offset=4");
    }

    @Test
    void withoutATotalAnEmptyOrAShortPageIsTheLast() {
        paged.answer("{\"items\":[1,2]}", "{\"items\":[3]}", "{\"items\":[1,2]}", "{\"items\":[]}");

        assertThat(paged.all(PageSpec.offset("offset").items("/items").size("limit")))
                .containsExactly(1, 2, 3);
        assertThat(paged.all(PageSpec.offset("offset").items("/items"))).containsExactly(1, 2);

        assertThat(shop.sent()).isEqualTo(4);
    }

    @Test
    void pagesHaveNumbers() {
        paged.answer("{\"items\":[1],\"pages\":2}", "{\"items\":[2],\"pages\":2}");

        assertThat(paged.all(PageSpec.page("page").items("/items").last("/pages")))
                .containsExactly(1, 2);

        assertThat(paged.targets()).containsExactly("/list?limit=2", "/list?limit=2&page=2");
    }

    @Test
    void aListBeginsWhereTheCallerSays() {
        paged.answer("{\"items\":[8],\"pages\":8}", "{\"items\":[9],\"pages\":8}");
        Pages<Integer, Page> pages = Pages.of(
                options -> shop.engine()
                        .call(operation(PageSpec.page("page").items("/items").last("/pages"), 1000))
                        .query("page", 7)
                        .options(options)
                        .send(Page.class),
                Page::items);

        assertThat(pages).containsExactly(8, 9);

        assertThat(paged.targets()).containsExactly("/list?page=7", "/list?page=8");
    }

    @Test
    void aPropertyOfTheBodyAsksForTheNextPage() {
        paged.answer("{\"items\":[1],\"next\":\"x\"}", "{\"items\":[2],\"next\":null}");
        Operation search = Operation.post("search", "/search")
                .timeout("10s", "3s", "1s")
                .readOnly()
                .pages(PageSpec.cursor("/page/cursor")
                        .next("/next")
                        .items("/items")
                        .most(9));
        Pages<Integer, Page> pages = Pages.of(
                options -> shop.engine()
                        .call(search)
                        .json(new Query("shoes"))
                        .options(options)
                        .send(Page.class),
                Page::items);

        assertThat(pages).containsExactly(1, 2);

        assertThat(shop.server().requests())
                .extracting(it -> it.text())
                .containsExactly("{\"text\":\"shoes\"}", "{\"text\":\"shoes\",\"page\":{\"cursor\":\"x\"}}");
    }

    @Test
    void aLinkOfTheHeaderIsFollowedWithItsQueryAsItIs() {
        shop.server()
                .enqueue(
                        respond(200, "[1,2]", "Link: <?after=a%2Fb+c&x>; rel=\"prev next\", </first>; rel=first"),
                        respond(200, "[3]", "Link: </list?limit=2>; rel=prev"));
        Pages<Integer, List<Integer>> pages =
                Pages.of(options -> paged.list(PageSpec.link(), options).sendList(Integer.class), it -> it);

        assertThat(pages.stream()).containsExactly(1, 2, 3);

        assertThat(paged.targets()).containsExactly("/list?limit=2", "/list?after=a%2Fb+c&x");
    }

    @Test
    void aUrlOfTheAnswerIsFollowedOnTheSameOrigin() {
        paged.answer(
                "{\"items\":[1],\"next\":\"" + shop.server().baseUrl() + "/elsewhere?p=%20\"}",
                "{\"items\":[2],\"next\":\"deeper/../list#x\"}",
                "{\"items\":[],\"next\":null}");

        assertThat(paged.all(PageSpec.nextUrl().next("/next").items("/items"))).containsExactly(1, 2);

        assertThat(paged.targets()).containsExactly("/list?limit=2", "/elsewhere?p=%20", "/list");
    }

    /** What is searched for. */
    record Query(String text) {}
}
