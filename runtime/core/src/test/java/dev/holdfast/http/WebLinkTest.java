package dev.holdfast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header {@code Link}: RFC 8288. */
final class WebLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "</n>; rel=\"next\"",
                "</n>;rel=next",
                "</n> ; REL = Next",
                "</n>; title=\"a, b; <x>; rel=\\\"last\\\"\"; rel=\"next\"",
                "</p>; rel=prev, </n>; rel=\"last next\"",
                ", ,</p>;rel=\"prev\",,</n>;rel=\"next\"; rel=\"other\" ,",
                "</n>; foo; rel=\"next\"; type=\"text/html\"",
                "</other>; rel=next; anchor=\"#here\", </n>; rel=next",
                "</n>; rel=\"https://example.com/rel/x next\"",
            })
    void findsTheNextPage(String field) {
        assertThat(WebLink.target(WireHeaders.of("Link", field), "next")).contains("/n");
    }

    @Test
    void readsEveryField() {
        WireHeaders headers = WireHeaders.of("link", "<a>; rel=first", "Link", "<b,c;d>; rel=next, <e>");

        assertThat(WebLink.in(headers))
                .containsExactly(
                        new WebLink("a", List.of("first")),
                        new WebLink("b,c;d", List.of("next")),
                        new WebLink("e", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"</p>; rel=prev", "</p>; title=next", "</p>; rel=prev; rel=next", "", "</p>; rel=nextpage"})
    void elseThereIsNone(String field) {
        assertThat(WebLink.target(WireHeaders.of("Link", field), "next")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/n; rel=next", "</n; rel=next", "</n>; rel=\"next", "</n>; rel=next </m>"})
    void whatCannotBeReadIsRefusedAndNotShown(String field) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebLink.in(WireHeaders.of("Link", field)))
                .withMessageNotContaining("/n");
    }
}
