package dev.holdfast.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceReader;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries by the tables of RFC 9535, sections 2.3 to 2.5, on values of the same shapes. */
final class JsonPathTest {
    private static final SourceValue ROOT =
            SourceReader.forDocuments().read("a.json", """
                    { "o": { "j j": { "k.k": 3 } }, "'": { "@": 2 },
                      "a": [3, 5, 1, 2, 4, 6, { "b": "j" }, { "b": "k" }, { "b": {} }, { "b": "kilo" }],
                      "n": ["a", "b", "c", "d", "e", "f", "g"],
                      "m": { "p": 1, "q": 2, "r": 3, "s": 5, "t": { "u": 6 } },
                      "e": "f", "z": null, "d": { "x": [{ "j": 4 }, [5, 6]] } }
                    """, new Diagnostics()).orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            $.o['j j']                        ; {k.k: 3}
            $.o['j j']['k.k']                 ; 3
            $.o["j j"]["k.k"]                 ; 3
            $["'"]["@"]                       ; 2
            $['\\u0027']["@"]                 ; 2
            $.n[1]                            ; b
            $.n[-2]                           ; f
            $.n[9]                            ;
            $.n[1:3]                          ; b c
            $.n[5:]                           ; f g
            $.n[1:5:2]                        ; b d
            $.n[5:1:-2]                       ; f d
            $.n[::-1]                         ; g f e d c b a
            $.n[0, 3]                         ; a d
            $.n[0:2, 5]                       ; a b f
            $.n[0, 0]                         ; a a
            $.m[*]                            ; 1 2 3 5 {u: 6}
            $.m.*                             ; 1 2 3 5 {u: 6}
            $.d..j                            ; 4
            $.d..[0]                          ; {j: 4} 5
            $.a[?@.b == 'kilo']               ; {b: kilo}
            $.a[?(@.b == 'kilo')]             ; {b: kilo}
            $.a[?@>3.5]                       ; 5 4 6
            $.a[?@.b]                         ; {b: j} {b: k} {b: {}} {b: kilo}
            $.m[?@.u]                         ; {u: 6}
            $[?@.*]                           ; {j j: {k.k: 3}} {@: 2} [3, 5, 1, 2, 4, 6, {b: j}, {b: k}, {b: {}}, {b: kilo}] [a, b, c, d, e, f, g] {p: 1, q: 2, r: 3, s: 5, t: {u: 6}} {x: [{j: 4}, [5, 6]]}
            $.a[?@<2 || @.b == "k"]           ; 1 {b: k}
            $.a[?match(@.b, "[jk]")]          ; {b: j} {b: k}
            $.a[?search(@.b, "[jk]")]         ; {b: j} {b: k} {b: kilo}
            $.m[?@>1 && @<4]                  ; 2 3
            $.m[?@.u || @.x]                  ; {u: 6}
            $.a[?@.b == $.x]                  ; 3 5 1 2 4 6
            $.a[?@ == @]                      ; 3 5 1 2 4 6 {b: j} {b: k} {b: {}} {b: kilo}
            $[?@ == null]                     ; null
            $.a[?!@.b && @ > 4]               ; 5 6
            $.a[?length(@.b) == 4]            ; {b: kilo}
            $[?count(@.*) == 7]               ; [a, b, c, d, e, f, g]
            $.d.x[?value(@..j) == 4]          ; {j: 4}
            $.a[?@.b != 'j' && @.b >= 'k']    ; {b: k} {b: kilo}
            $.nothing.more                    ;
            """)
    void namesTheValuesThatTheRfcNames(String query, String expected) {
        List<SourceValue> values = JsonPath.parse(query).values(ROOT, ROOT);

        String found = values.stream().map(JsonPathTest::text).collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "$.",
                "$[",
                "$[]",
                "$['a]",
                "$[?]",
                "$[?@.a ==]",
                "$[?(@.a]",
                "$[?@.* == 1]",
                "$.a b",
                "$[01]",
                "$['\\x']",
                "$[?1]",
                "$[?@.a = 1]",
                "$.a.",
                "$...a"
            })
    void refusesWhatIsNoQuery(String query) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPath.parse(query))
                .withMessageMatching(".*, at character [0-9]+");
    }

    private static String text(SourceValue value) {
        if (value instanceof SourceMap map) {
            return map.entries().entrySet().stream()
                    .map(it -> it.getKey() + ": " + text(it.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof SourceList list
                ? list.items().stream().map(JsonPathTest::text).collect(Collectors.joining(", ", "[", "]"))
                : ((SourceText) value).text();
    }
}
