package dev.holdfast.example.corpus;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The first security scheme of a document that a credential can be sent by. */
final class FirstCredential {
    private FirstCredential() {}

    static Optional<String> of(RawDocument document) {
        Located schemes = document.dialect() == Dialect.SWAGGER_2
                ? document.root().at("securityDefinitions")
                : document.root().at("components").at("securitySchemes");
        return Json.names(schemes.node()).stream()
                .filter(it -> isSendable(document.follow(schemes.at(it))))
                .findFirst();
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
