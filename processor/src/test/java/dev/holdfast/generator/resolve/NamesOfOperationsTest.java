package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.spec.OperationOutline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts and methods of a client, in the order that the design gives. */
final class NamesOfOperationsTest {
    private static final String STORE = """
            GET /v1/payment_intents
            POST /v1/payment_intents
            GET /v1/payment_intents/{intent}
            POST /v1/payment_intents/{intent}
            DELETE /v1/payment_intents/{intent}
            POST /v1/payment_intents/{intent}/capture
            GET /v1/payment_intents/search
            GET /v1/customers/{customer}
            POST /v1/customers/{customer}/sources
            GET /v1/customers/{customer}/sources
            GET /v1/customers/{customer}/sources/{id}
            POST /v1/customers/{customer}/sources/{id}/verify
            GET /v1/customers/{customer}/cash_balance
            POST /v1/customers/{customer}/cash_balance
            GET /v1/checkout/sessions
            POST /v1/checkout/sessions/{session}/expire
            GET /v1/balance
            PUT /repos/{owner}/{repo}/pulls/{number}/merge
            PUT /api/v2/users/{name}
            GET /users/login
            GET /pet/findByTags
            GET /2010-04-01/Accounts/{Sid}.json
            POST /chat.postMessage
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource({
        "GET /v1/payment_intents, paymentIntents.list",
        "POST /v1/payment_intents, paymentIntents.create",
        "GET /v1/payment_intents/{intent}, paymentIntents.get",
        "POST /v1/payment_intents/{intent}, paymentIntents.update",
        "DELETE /v1/payment_intents/{intent}, paymentIntents.delete",
        "POST /v1/payment_intents/{intent}/capture, paymentIntents.capture",
        "GET /v1/payment_intents/search, paymentIntents.search",
        "POST /v1/customers/{customer}/sources, customers.createSource",
        "GET /v1/customers/{customer}/sources, customers.listSources",
        "GET /v1/customers/{customer}/sources/{id}, customers.getSource",
        "POST /v1/customers/{customer}/sources/{id}/verify, customers.verifySource",
        "GET /v1/customers/{customer}/cash_balance, customers.getCashBalance",
        "POST /v1/customers/{customer}/cash_balance, customers.updateCashBalance",
        "GET /v1/checkout/sessions, checkout.listSessions",
        "POST /v1/checkout/sessions/{session}/expire, checkout.expireSession",
        "GET /v1/balance, balance.get",
        "PUT /repos/{owner}/{repo}/pulls/{number}/merge, repos.mergePull",
        "PUT /api/v2/users/{name}, users.replace",
        "GET /users/login, users.login",
        "GET /pet/findByTags, pet.findByTags",
        "GET /2010-04-01/Accounts/{Sid}.json, accounts.get",
        "POST /chat.postMessage, chat.postMessage",
    })
    void takesTheShapeOfThePath(String operation, String name) {
        assertThat(names(Map.of(), STORE.lines().toList()).get(operation)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /Invoices, Accounting, accounting.listInvoices",
        "POST /Invoices, Accounting, accounting.createInvoice",
        "GET /Invoices/{id}/History, Accounting, accounting.listInvoiceHistory",
        "GET /v1/payment_intents/{id}, Payment Intents, paymentIntents.get",
        "GET /pet/{id}, pets, pets.get",
        "POST /login, Auth, auth.login",
        "GET /users/{id}, \u7528\u6237, users.get",
    })
    void groupsByTheFirstTagAndSaysWhatItLeavesOpen(String operation, String tag, String name) {
        String path = operation.substring(operation.indexOf('/'));
        OperationOutline outline = new OperationOutline(
                operation,
                false,
                operation.substring(0, operation.indexOf(' ')),
                path,
                List.of(tag),
                TextPlace.of("a"));
        OperationOutline history = new OperationOutline(
                "h", true, "GET", "/Invoices/{id}/History/{entry}", List.of("x"), TextPlace.of("a"));

        MethodName found = new NamesOfOperations(List.of(outline, history), Map.of())
                .names(List.of(outline), diagnostics)
                .get(operation);

        assertThat(found.part() + "." + found.method()).isEqualTo(name);
    }

    @Test
    void takesAnOperationIdWithASlashOrADot() {
        Map<String, String> names = names(Map.of(), List.of("GET /a repos/list-commits", "POST /b orders.capture"));

        assertThat(names)
                .containsEntry("repos/list-commits", "repos.listCommits")
                .containsEntry("orders.capture", "orders.capture");
    }

    @Test
    void takesThePolicysNamesFirst() {
        Map<String, String> names = names(
                Map.of("getPet", "find", "repos/get", "projects.fetch"),
                List.of("GET /pet/{id} getPet", "GET /r/{id} repos/get"));

        assertThat(names).containsEntry("getPet", "pet.find").containsEntry("repos/get", "projects.fetch");
    }

    @Test
    void takesTheOperationIdWhereThePathGivesNothing() {
        Map<String, String> names = names(Map.of(), List.of("PUT /pets updatePet", "GET / ping", "GET /{id} read"));

        assertThat(names)
                .containsEntry("updatePet", "pets.updatePet")
                .containsEntry("ping", "calls.ping")
                .containsEntry("read", "calls.read");
    }

    @Test
    void takesTheOperationIdWherePathsCollideEvenIfOneIsNotInUse() {
        List<String> all = List.of("POST /pets/{id} updatePetWithForm", "PATCH /pets/{id} patchPet");

        assertThat(names(Map.of(), all)).containsEntry("patchPet", "pets.patchPet");
        assertThat(names(Map.of(), all, all.subList(1, 2))).containsEntry("patchPet", "pets.patchPet");
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void asksForNamesWhereNothingHelps() {
        names(Map.of("a", "get", "b", "get"), List.of("GET /pets/{id} a", "GET /pets/{id}/x b"));

        assertThat(diagnostics.all())
                .extracting(Diagnostic::headline)
                .containsExactly("a and b would both be pets().get");
        assertThat(diagnostics.all().get(0).fixes()).containsExactly("names: { b: anotherName }");
    }

    @Test
    void avoidsKeywordsAndMethodsOfObject() {
        Map<String, String> names = names(Map.of(), List.of("POST /a/{id}/default a/default", "GET /b a/wait"));

        assertThat(names).containsEntry("a/default", "a.default_").containsEntry("a/wait", "a.wait_");
    }

    private Map<String, String> names(Map<String, String> chosen, List<String> all) {
        return names(chosen, all, all);
    }

    /** Each line: method, path and, where there is one, the id. */
    private Map<String, String> names(Map<String, String> chosen, List<String> all, List<String> used) {
        List<OperationOutline> operations = outlines(all);
        Map<String, String> names = new LinkedHashMap<>();
        new NamesOfOperations(operations, chosen)
                .names(outlines(used), diagnostics)
                .forEach((id, name) -> names.put(id, name.part() + "." + name.method()));
        return names;
    }

    private static List<OperationOutline> outlines(List<String> lines) {
        List<OperationOutline> outlines = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            boolean isNamed = words.length > 2;
            outlines.add(new OperationOutline(
                    isNamed ? words[2] : line, isNamed, words[0], words[1], List.of(), TextPlace.of("api.yaml")));
        }
        return outlines;
    }
}
