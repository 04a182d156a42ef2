package dev.holdfast.example.corpus;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The first security scheme of a document that a credential can be sent by. */
final class FirstCredential {
    private FirstCredential() {}

    /** What the parameter of the query is called that carries it; empty if it is sent otherwise. */
    static String inQuery(RawDocument document) {
        return of(document)
                .map(it -> document.follow(schemes(document).at(it)))
                .filter(it -> it.text("in").equals("query"))
                .map(it -> it.text("name"))
                .orElse("");
    }

    static Optional<String> of(RawDocument document) {
        Located schemes = schemes(document);
        return Json.names(schemes.node()).stream()
                .filter(it -> isSendable(document.follow(schemes.at(it))))
                .findFirst();
    }

    private static Located schemes(RawDocument document) {
        return document.dialect() == Dialect.SWAGGER_2
                ? document.root().at("securityDefinitions")
                : document.root().at("components").at("securitySchemes");
    }

    private static boolean isSendable(Located scheme) {
        return switch (scheme.text("type")) {
            case "http" ->
                Set.of("bearer", "basic").contains(scheme.text("scheme").toLowerCase(Locale.ROOT));
            case "apiKey" -> Set.of("header", "query").contains(scheme.text("in"));
            case "basic", "oauth2", "openIdConnect" -> true;
            default -> false;
        };
    }
}
