package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in documents as names in Java. */
final class NameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "payment_intent, PaymentIntent, paymentIntent, PAYMENT_INTENT",
        "list-commits, ListCommits, listCommits, LIST_COMMITS",
        "HTTPServer, HttpServer, httpServer, HTTP_SERVER",
        "petId, PetId, petId, PET_ID",
        "sha256, Sha256, sha256, SHA256",
        "3d_secure, Value3dSecure, value3dSecure, VALUE_3D_SECURE",
        "+1, Plus1, plus1, PLUS_1",
        "-created, MinusCreated, minusCreated, MINUS_CREATED",
        "_links, Links, links, LINKS",
        "Größe, Grosse, grosse, GROSSE",
        "*, U2a, u2a, U2A",
        "'', Empty, empty, EMPTY",
    })
    void makesLegalNames(String name, String pascal, String camel, String constant) {
        NameWords words = NameWords.of(name);

        assertThat(words.pascal()).isEqualTo(pascal);
        assertThat(words.camel()).isEqualTo(camel);
        assertThat(words.constant()).isEqualTo(constant);
    }

    @ParameterizedTest
    @CsvSource({
        "refunds, refund",
        "repos, repo",
        "categories, category",
        "addresses, address",
        "address, address",
        "status, status",
        "statuses, status",
        "boxes, box",
        "analysis, analysis",
        "branches, branch",
        "caches, cache",
        "purchases, purchase",
        "movies, movie",
        "news, news",
    })
    void takesPluralsOff(String plural, String singular) {
        assertThat(EnglishPlural.singular(plural)).isEqualTo(singular);
    }
}
