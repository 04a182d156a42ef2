package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.testing.CapturedRequest;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where arguments stand in a request, on the wire. */
@Timeout(20)
final class RequestPlacesTest {
    private static final Operation PAINT = Operation.get("paint", "/walls{color}/rooms/{room}");
    private static final List<String> COLORS = List.of("blue", "black");

    private final Shop shop = new Shop();

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void pathsTakeListsAndObjects() {
        assertThat(sent(call -> call.path("color", COLORS, ParameterStyle.MATRIX_EACH)
                                .path("room", rgb(), ParameterStyle.LABEL_EACH))
                        .target())
                .isEqualTo("/walls;color=blue;color=black/rooms/.R=100.G=200");
        assertThat(sent(call -> call.path("color", "", ParameterStyle.MATRIX).path("room", List.of("a/b", "c,d")))
                        .target())
                .isEqualTo("/walls;color/rooms/a%2Fb,c%2Cd");
    }

    /** RUNTIME 91. */
    @Test
    void noElementLeavesItsSegment() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sent(call -> call.path("color", "x").path("room", "..")))
                .withMessageContaining("another path");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sent(call ->
                        call.path("color", "", ParameterStyle.LABEL).path("room", List.of(), ParameterStyle.COMMA)))
                .withMessageContaining("room has no value");
    }

    @Test
    void queriesOfOneRecordHaveTheirOwnStyles() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ids", List.of(1, 2));
        all.put("tags", COLORS);
        all.put("rgb", rgb());
        all.put("next", "/a?b=c");
        Encodings encodings = Encodings.all(ParameterStyle.REPEATED)
                .part("ids", ParameterStyle.COMMA)
                .part("rgb", ParameterStyle.DEEP)
                .reserved("next", ParameterStyle.REPEATED);

        CapturedRequest request = sent(call -> room(call).queries(all, encodings));

        assertThat(request.target())
                .endsWith("?ids=1,2&tags=blue&tags=black&rgb%5BR%5D=100&rgb%5BG%5D=200&next=/a?b=c");
    }

    @Test
    void headersTakeListsAndObjects() {
        CapturedRequest request = sent(call -> room(call)
                .header("X-Colors", COLORS)
                .header("X-Rgb", rgb())
                .header("X-Pairs", rgb(), ParameterStyle.PAIRS)
                .header("X-Json", rgb(), ParameterStyle.JSON)
                .header("X-Absent", null));

        assertThat(request.header("x-colors")).containsExactly("blue,black");
        assertThat(request.header("x-rgb")).containsExactly("R,100,G,200");
        assertThat(request.header("x-pairs")).containsExactly("R=100,G=200");
        assertThat(request.header("x-json")).containsExactly("{\"R\":100,\"G\":200}");
        assertThat(request.header("x-absent")).isEmpty();
    }

    /** RUNTIME 90. */
    @Test
    void noListSmugglesAHeaderIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sent(call -> room(call).header("X-Colors", List.of("blue", "black\r\nX-Evil: 1"))))
                .withMessageContaining("X-Colors")
                .withMessageNotContaining("Evil");
        assertThat(shop.sent()).isZero();
    }

    @Test
    void cookiesStandInOneHeaderAndCannotEndIt() {
        CapturedRequest request = sent(call -> room(call)
                .cookie("session", "a; b=c\r\nX-Evil: 1")
                .cookie("colors", COLORS)
                .cookie("rgb", rgb(), ParameterStyle.COMMA)
                .cookie("absent", null));

        assertThat(request.header("cookie"))
                .containsExactly("session=a%3B%20b%3Dc%0D%0AX-Evil%3A%201; colors=blue; colors=black; rgb=R,100,G,200");
        assertThat(request.header("x-evil")).isEmpty();
    }

    @Test
    void operationsGoToTheServerThatTheyName() throws IOException {
        try (ScriptedServer files = ScriptedServer.start(Script.respond(200, "{}"));
                ScriptedServer first = ScriptedServer.start();
                Engine engine = Engine.create(
                        Provider.of("shop", "https://shop.example", "acme")
                                .server("files", "https://files.shop.example"),
                        ClientConfig.builder()
                                .baseUrl(first.baseUrl())
                                .baseUrl("files", files.baseUrl() + "/v2")
                                .build())) {
            engine.call(Operation.get("get", "/a").server("files").timeout("5s", "3s", "1s"))
                    .sendNothing();

            assertThat(files.requests()).extracting(CapturedRequest::target).containsExactly("/v2/a");
            assertThat(first.requests()).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            engine.call(Operation.get("x", "/a").server("other").timeout("5s", "3s", "1s")))
                    .withMessageContaining("other");
        }
    }

    private CallBuilder room(CallBuilder call) {
        return call.path("color", "red").path("room", 1);
    }

    private CapturedRequest sent(UnaryOperator<CallBuilder> arguments) {
        shop.server().enqueue(Script.respond(200, "{}"));
        arguments.apply(shop.engine().call(PAINT.timeout("10s", "3s", "1s"))).sendNothing();
        List<CapturedRequest> requests = shop.server().requests();
        return requests.get(requests.size() - 1);
    }

    private static Map<String, Object> rgb() {
        Map<String, Object> rgb = new LinkedHashMap<>();
        rgb.put("R", 100);
        rgb.put("G", 200);
        return rgb;
    }
}
