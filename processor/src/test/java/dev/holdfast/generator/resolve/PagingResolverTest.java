package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.annotation.PageStyle;
import dev.holdfast.generator.Generation;
import dev.holdfast.generator.GenerationRequest;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.javac.ContractLaws;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.PagingPlan;
import dev.holdfast.generator.plan.PagingPlan.Places;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Second methods for operations whose answer is one page of a list. */
final class PagingResolverTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void theCursorMayBeTheLastItem() {
        Generation generation = generate(
                "",
                "listCustomers: { pagination: { style: cursor, parameter: cursor, next: /data/-1/id, more: /has_more, most: 9 } }");

        PagingPlan paging = paging(generation, "listCustomers").orElseThrow();
        assertThat(paging.withoutWalk())
                .isEqualTo(new PagingPlan(
                        PageStyle.CURSOR,
                        "cursor",
                        "",
                        0,
                        new Places("/data/-1/id", "/data", "/has_more", "", ""),
                        9,
                        null));
        assertThat(customers(generation))
                .contains("Pages<Customer, CustomerList> listAll(long page, @Nullable String cursor")
                .contains("return Pages.of(options, each -> list(page, cursor, limit, each), CustomerList::data);")
                .contains("<b>Pages:</b> at most 9, by {@code cursor};");
        ContractLaws.check(generation.plan());
    }

    @Test
    void listsMayBeDeepInAnAnswerWhereThePartsMayBeNull() {
        Generation generation = generate(
                "",
                "listDeep: { pagination: { style: cursor, parameter: after, next: /page/rows/-1/b, items: /page/rows, most: 9 } }");

        assertThat(file(generation, "DeepClient"))
                .contains(
                        "page -> Optional.ofNullable(page.page().orNull()).map(part -> part.rows().orNull()).orElse(null)");
        ContractLaws.check(generation.plan());
    }

    @Test
    void theOtherStylesAreCompiledToo() {
        Generation generation = generate("pagination: { style: link, most: 50 }", """
                listCustomers:
                    pagination: { style: page, parameter: page, first: 0, size: limit, last: /meta/pages, most: 7 }
                  listDeep:
                    pagination: { style: next-url, next: /page/last, items: /page/rows, most: 7 }
                  search:
                    safety: read
                    because: it only searches
                    pagination: { style: offset, parameter: /offset, total: x-total, most: 7 }
                """);

        assertThat(generation.plan().operations())
                .allSatisfy(it -> assertThat(it.result().paging() == null)
                        .isEqualTo(it.id().equals("getCustomer")));
        assertThat(file(generation, "OrdersClient"))
                .contains("Pages.of(options, each_ -> list(each, each_), Function.identity());");
        ContractLaws.check(generation.plan());
    }

    @Test
    void whatIsSaidOfAllHoldsWhereItFits() {
        Generation generation = generate(
                "pagination: { style: cursor, parameter: cursor, next: /meta/next, most: 100 }",
                "getCustomer: { retry: { attempts: 1 } }");

        assertThat(generation.plan().operations())
                .filteredOn(it -> it.result().paging() != null)
                .extracting(OperationPlan::id)
                .containsExactly("listCustomers");
    }

    @Test
    void linksAreFollowedWhereTheyAreDeclaredAndAnOperationMayHaveNone() {
        assertThat(paging(generate("pagination: { style: link, most: 9 }", "getCustomer: {}"), "listOrders"))
                .isPresent();
        assertThat(paging(generate("pagination: { style: link, most: 9 }", "getCustomer: {}"), "listCustomers"))
                .isEmpty();
        assertThat(paging(
                        generate("pagination: { style: link, most: 9 }", "listOrders: { pagination: none }"),
                        "listOrders"))
                .isEmpty();
    }

    @Test
    void anotherStyleForgetsWhatTheLowerLayersSay() {
        Generation generation = generate(
                "pagination: { style: cursor, parameter: cursor, next: /meta/next, most: 100 }",
                "listCustomers: { pagination: { style: next-url, next: /meta/next, most: 3 } }");

        assertThat(paging(generation, "listCustomers").orElseThrow().parameter())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "style: cursor, parameter: curso, next: /meta/next, most: 9 | listCustomers has pagination.parameter curso,"
                        + " but it has no such parameter in its query, did you mean cursor?",
                "style: cursor, parameter: page, next: /meta/next, most: 9 | listCustomers has pagination.parameter page,"
                        + " but it cannot be left out for the first page",
                "style: cursor, parameter: cursor, next: /meta/nxt, most: 9 | listCustomers has pagination.next /meta/nxt,"
                        + " but its answer has nothing there, did you mean /meta/next?",
                "style: cursor, parameter: cursor, next: /meta, most: 9 | listCustomers has pagination.next /meta,"
                        + " but its answer has no text, number or truth there",
                "style: offset, parameter: cursor, items: /total, most: 9 | listCustomers has pagination.items /total,"
                        + " but its answer has no list there",
                "style: offset, parameter: cursor, last: /total, most: 9 | pagination.last means nothing for the style offset",
                "style: cursor, parameter: cursor, most: 9 | pagination has no next",
                "style: link | pagination has no most",
                "style: cursor, parameter: /cursor, next: /total, most: 9 | listCustomers has pagination.parameter /cursor,"
                        + " but it has no JSON body",
            })
    void whatDoesNotFitAnOperationIsAnError(String pagination, String fact) {
        attempt("", "listCustomers: { pagination: { " + pagination + " } }");

        assertThat(headlines()).singleElement().asString().endsWith("] " + fact);
    }

    @Test
    void whatIsSaidOfAllAndFitsNoneIsAWarning() {
        generate("pagination: { style: cursor, parameter: cursor, next: /meta/nxt, most: 100 }", "getCustomer: {}");

        assertThat(headlines()).containsExactly("[InvalidValue] pagination fits no operation in use");
        assertThat(DiagnosticText.whole(diagnostics.all().get(0)))
                .contains("its answer has nothing there, did you mean /meta/next?");
    }

    @Test
    void aWriteHasNoPages() {
        attempt("", "search: { pagination: { style: offset, parameter: /offset, most: 9 } }");

        assertThat(headlines())
                .containsExactly("[InvalidValue] search changes something, which each page would do again");
    }

    @Test
    void anAnswerWithoutAListIsAskedForOne() {
        attempt("", "getCustomer: { pagination: { style: link, most: 9 } }");

        assertThat(headlines())
                .containsExactly("[InvalidValue] getCustomer does not say which of its lists has the items of a page");
    }

    private static Optional<PagingPlan> paging(Generation generation, String id) {
        return generation.plan().operations().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .flatMap(it -> Optional.ofNullable(it.result().paging()));
    }

    private static String customers(Generation generation) {
        return file(generation, "CustomersClient");
    }

    private static String file(Generation generation, String name) {
        return generation.files().stream()
                .filter(it -> it.name().simpleName().equals(name))
                .map(SourceFile::text)
                .map(it -> it.replaceAll("\\s+", " "))
                .findFirst()
                .orElseThrow();
    }

    private List<String> headlines() {
        return diagnostics.all().stream()
                .map(it -> DiagnosticText.whole(it).lines().findFirst().orElseThrow())
                .toList();
    }

    private Generation generate(String defaults, String operation) {
        return attempt(defaults, operation).orElseThrow(() -> new AssertionError(diagnostics.all()));
    }

    private Optional<Generation> attempt(String defaults, String operation) {
        String policy = """
                policy: v1
                provider: { id: shop, baseUrl: "https://shop.example.com", owner: a-team, userAgent: acme }
                use: all
                defaults:
                  timeout: { call: 10s, attempt: 3s, connect: 1s }
                  breaker: { window: 30s, opensAt: 50%% over 20 calls, pause: 5s..1m x2, probes: 2 }
                  limits: { rate: 50/s, burst: 10, concurrent: 20, queue: 2s }
                  retry: { attempts: 1 }
                  %s
                groups:
                  writes:
                    select: { method: [POST] }
                    idempotency: { plan: at-least-once, because: "twice is as good as once" }
                operations:
                  %s
                observe: { slo: 99.5%% over 30d, ticket: "a-team", runbook: docs/runbook.md }
                """.formatted(defaults, operation);
        return new Generator(
                        name -> Optional.of((name.equals("shop.yaml") ? PagedShopDocument.TEXT : policy)
                                .getBytes(StandardCharsets.UTF_8)),
                        "0.1.0-SNAPSHOT")
                .generate(new GenerationRequest("shop.yaml", "shop.policy.yaml", "com.acme.shop"), diagnostics);
    }
}
