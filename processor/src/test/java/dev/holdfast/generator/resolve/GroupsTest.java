package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GroupsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { method: GET }                                   | getOrder searchOrders
                    { method: GET, tag: search }                      | searchOrders
                    [{ tag: search }, { tag: money }]                 | searchOrders payOrder
                    { path: /orders/* }                               | getOrder searchOrders deleteOrder
                    { path: /orders/** }                              | getOrder searchOrders payOrder deleteOrder
                    { tag: orders, not: { method: [GET, DELETE] } }   | placeOrder
                    { operationId: [getOrder, "pay*"] }               | getOrder payOrder
                    { not: [{ tag: orders }, { tag: money }] }        | putAddress
                    """)
    void selectorsFindOperations(String select, String expected) {
        Resolution resolution =
                Resolution.of("groups: { g: { select: " + quoted(select) + ", timeout: { call: 1s } } }\n");

        assertThat(resolution.findings()).isEmpty();
        assertThat(resolution.operations())
                .filteredOn(it -> it.resilience().timeout().call() != null)
                .extracting(it -> it.used().facts().id())
                .containsExactly(expected.split(" "));
    }

    @Test
    void selectorThatMatchesNothingComesWithTheNearestName() {
        Resolution resolution = Resolution.of("""
                groups:
                  a: { select: { operationId: getOrdr }, timeout: { call: 1s } }
                  b: { select: [{ method: GET }, { tag: serch }], timeout: { call: 1s } }
                """);

        assertThat(resolution.lines())
                .containsExactly(
                        "p.yaml:[5,31] [SelectorMatchesNothing] group a selects getOrdr, which matches no used"
                                + " operation, did you mean getOrder?",
                        "p.yaml:[6,34] [SelectorMatchesNothing] group b selects a selector, which matches no used"
                                + " operation, did you mean search?");
    }

    @Test
    void operationThatTheDocumentLacksIsAnError() {
        assertThat(Resolution.of("operations: { payOrdr: { breaker: off } }\n").lines())
                .containsExactly("p.yaml:[4,15] [UnknownOperation] operations names payOrdr, which matches no used"
                        + " operation, did you mean payOrder?");
    }

    @Test
    void groupsThatDisagreeAreToldWithBothValues() {
        Resolution resolution = Resolution.of("""
                groups:
                  reads: { select: { method: GET }, retry: { attempts: 3 } }
                  search: { select: { tag: search }, retry: { attempts: 2 } }
                """);

        assertThat(resolution.lines())
                .containsExactly("p.yaml:[6,57] [GroupsDisagree] groups reads and search disagree on retry.attempts:"
                        + " 3 or 2");
        assertThat(resolution.findings().get(0).subjects()).containsExactly("searchOrders");
    }

    @Test
    void overSettlesADisagreement() {
        Resolution resolution = Resolution.of("""
                groups:
                  search: { select: { tag: search }, over: [reads], retry: { attempts: 2 } }
                  reads: { select: { method: GET }, retry: { attempts: 3 } }
                """);

        assertThat(resolution.plan("searchOrders").retry().attempts().value()).isEqualTo(2);
        assertThat(resolution.plan("getOrder").retry().attempts().value()).isEqualTo(3);
    }

    @Test
    void groupsThatSayTheSameDoNotDisagree() {
        Resolution resolution = Resolution.of("""
                groups:
                  search: { select: { tag: search }, retry: { attempts: 3, never: [timeout] } }
                  reads: { select: { method: GET }, retry: { attempts: 3, never: [gateway] } }
                """);

        assertThat(resolution.plan("searchOrders").retry().overrides().never()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    breaker: off                | breaker: { window: 30s }
                    limits: none                | limits: { rate: 1/s }
                    idempotency: { plan: none } | idempotency: { from: caller }
                    """)
    void variantsThatExcludeEachOtherDisagree(String left, String right) {
        Resolution resolution = Resolution.of("groups:\n  a: { select: { method: POST }, because: x, " + left
                + " }\n  b: { select: { tag: money }, " + right + " }\n");

        assertThat(resolution.findings())
                .filteredOn(it -> it.rule() == Rule.GROUPS_DISAGREE)
                .hasSize(1);
    }

    @Test
    void overThatGoesInACircleIsAnError() {
        Resolution resolution = Resolution.of("""
                groups:
                  a: { select: { method: GET }, over: [b], retry: { attempts: 2 } }
                  b: { select: { tag: search }, over: [a], retry: { attempts: 3 } }
                """);

        assertThat(resolution.lines())
                .containsExactly("p.yaml:[5,3] [OverCycle] group a is over itself, directly or by way of others");
        assertThat(resolution.findings().get(0).subjects()).containsExactly("group a", "group b");
    }

    @Test
    void overOfAnUnknownGroupComesWithTheNearestOne() {
        Resolution resolution = Resolution.of("""
                groups:
                  reads: { select: { method: GET }, retry: { attempts: 2 } }
                  b: { select: { tag: search }, over: [read], breaker: off }
                """);

        assertThat(resolution.lines())
                .containsExactly("p.yaml:[6,40] [OverCycle] group b is over read, which is no group of this file,"
                        + " did you mean reads?");
    }

    private static String quoted(String select) {
        return select.replace("/orders/*", "\"/orders/*")
                .replace("\"/orders/**", "\"/orders/**\"")
                .replace("/* }", "/*\" }");
    }
}
