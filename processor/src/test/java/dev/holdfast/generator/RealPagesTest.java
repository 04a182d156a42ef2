package dev.holdfast.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.javac.ContractLaws;
import dev.holdfast.generator.plan.PagingPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the pages of real providers follow each other can be said, and what is said becomes code that compiles. */
class RealPagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "github.json | issues/list-for-repo | style: link | ''",
                "github.json | search/code | style: link, items: /items | /items",
                "slack-web.json | conversations_list | style: cursor, parameter: cursor,"
                        + " next: /response_metadata/next_cursor | /channels",
                "stripe.yaml | GetCustomers | style: cursor, parameter: starting_after, next: /data/-1/id,"
                        + " more: /has_more | /data",
                "stripe.yaml | GetCustomersSearch | style: cursor, parameter: page, next: /next_page,"
                        + " more: /has_more | /data",
                "twilio-verify-v2.json | ListService | style: next-url, next: /meta/next_page_url | /services",
                "xero-accounting.yaml | getInvoices | style: page, parameter: page, size: pageSize,"
                        + " last: /pagination/pageCount, items: /Invoices | /Invoices",
                "box.json | get_folders_id_items | style: offset, parameter: offset, size: limit,"
                        + " items: /entries, total: /total_count | /entries",
                "figma.yaml | getTeamComponents | style: cursor, parameter: after, next: /meta/cursor/after,"
                        + " items: /meta/components | /meta/components",
                "resend.yaml | emails/list | style: cursor, parameter: after, next: /data/-1/id, more: /has_more | /data",
            })
    void becomeMethods(String document, String operation, String pagination, String items) {
        String specs = System.getProperty("holdfast.specs", "");
        assumeFalse(specs.isEmpty(), "no documents: run with -Dholdfast.specs=<directory>");

        Generation generation = generate(Path.of(specs, document), operation, pagination);

        assertThat(generation.plan().operations())
                .extracting(it -> it.result().paging())
                .filteredOn(Objects::nonNull)
                .singleElement()
                .extracting(PagingPlan::places)
                .extracting(PagingPlan.Places::items)
                .isEqualTo(items);
        ContractLaws.check(generation.plan());
    }

    private static Generation generate(Path document, String operation, String pagination) {
        String policy = """
                policy: v1
                provider: { id: acme, baseUrl: "https://api.example.com", owner: a-team, userAgent: acme }
                use: ["%s"]
                defaults:
                  timeout: { call: 10s, attempt: 3s, connect: 1s }
                  retry: { attempts: 1 }
                  response: { redirects: never }
                operations:
                  "%s": { pagination: { %s, most: 1000 } }
                observe: { slo: 99.5%% over 30d, ticket: "a-team", runbook: docs/runbook.md }
                waivers:
                  - { rule: MissingCredential, owner: a-team, expires: 2030-01-01, reason: "what is tried is pages alone" }
                """.formatted(operation, operation, pagination);
        Diagnostics diagnostics = new Diagnostics();
        InputFiles files =
                name -> Optional.of(name.equals("document") ? read(document) : policy.getBytes(StandardCharsets.UTF_8));
        Optional<Generation> generation = new Generator(files, "0.1.0-SNAPSHOT")
                .generate(new GenerationRequest("document", "acme.policy.yaml", "com.acme"), diagnostics);
        return generation.orElseThrow(() -> new AssertionError(
                diagnostics.all().stream().map(DiagnosticText::located).toList()));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
