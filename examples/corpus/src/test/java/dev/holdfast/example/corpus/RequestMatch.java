package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.example.corpus.ParameterText.Pair;
import dev.holdfast.example.corpus.WireServer.Seen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what a server saw against what the caller put in, by the rules of OpenAPI. */
final class RequestMatch {
    /** OpenAPI 3.0.3, Parameter Object: definitions of the first three are ignored; the others are the connection's. */
    private static final Set<String> IGNORED = Set.of(
            "accept", "content-type", "authorization", "content-length", "host", "connection", "accept-encoding");

    private final RawOperation operation;
    private final RequestSample sample;
    private final Seen seen;
    private final String credential;

    /**
     * Makes a comparison.
     *
     * @param credential the name of the credential in the query; empty if it is elsewhere
     */
    RequestMatch(RawOperation operation, RequestSample sample, Seen seen, String credential) {
        this.operation = operation;
        this.sample = sample;
        this.seen = seen;
        this.credential = credential;
    }

    void check(Declared declared) throws Mismatch {
        expect("the method", operation.method(), seen.method());
        expect("the path", path(), PercentText.decoded(seen.path()));
        pairs("the query", uncredited(query()), uncredited(pairs(seen.query() == null ? "" : seen.query())));
        pairs("the cookies", placed("cookie"), cookies());
        for (Map.Entry<Located, JsonNode> parameter : sample.parameters().entrySet()) {
            header(parameter.getKey(), parameter.getValue());
        }
        body(declared);
    }

    private String path() {
        String path = operation.path().replaceFirst("[?#].*", "");
        for (Map.Entry<Located, JsonNode> parameter : sample.parameters().entrySet()) {
            if (parameter.getKey().text("in").equals("path")) {
                String name = parameter.getKey().text("name");
                String text = new ParameterText(parameter.getKey())
                        .pairs(parameter.getValue()).stream().map(Pair::text).reduce("", String::concat);
                path = path.replace("{" + name + "}", text);
            }
        }
        return path;
    }

    private List<Pair> query() {
        List<Pair> pairs = placed("query");
        int question = operation.path().indexOf('?');
        if (question >= 0) {
            List<Pair> inPath = placed("path");
            for (Pair pair : pairs(operation.path().substring(question + 1))) {
                String name = pair.text().replaceAll("^\\{|}$", "");
                if (name.equals(pair.text())) {
                    pairs.add(pair);
                } else {
                    inPath.stream()
                            .filter(it -> it.name().equals(name))
                            .forEach(it -> pairs.add(new Pair(pair.name(), it.text())));
                }
            }
        }
        return pairs;
    }

    /** The credential is the policy's, whether or not the document lists it as a parameter besides. */
    private List<Pair> uncredited(List<Pair> pairs) {
        return pairs.stream().filter(it -> !it.name().equals(credential)).toList();
    }

    private List<Pair> placed(String place) {
        List<Pair> pairs = new ArrayList<>();
        sample.parameters().forEach((parameter, value) -> {
            if (parameter.text("in").equals(place)) {
                pairs.addAll(new ParameterText(parameter).pairs(value));
            }
        });
        return pairs;
    }

    private List<Pair> cookies() {
        String header = seen.header("Cookie");
        // a credential may be the whole header
        return header.equals("corpus") ? List.of() : pairs(header.replaceAll(";\\s*", "&"));
    }

    private void header(Located parameter, JsonNode value) throws Mismatch {
        String name = parameter.text("name");
        if (!parameter.text("in").equals("header") || IGNORED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            return;
        }
        List<Pair> pairs = new ParameterText(parameter).pairs(value);
        expect("the header " + name, pairs.isEmpty() ? "" : pairs.get(0).text(), seen.header(name));
    }

    private void body(Declared declared) throws Mismatch {
        JsonNode body = sample.body();
        if (body == null) {
            expect("the body", "", new String(seen.body(), StandardCharsets.UTF_8));
            return;
        }
        String type = seen.header("Content-Type");
        boolean isEmptyForm =
                body.isObject() && body.isEmpty() && !sample.mediaType().contains("json");
        // a null argument is no body, which is as near to a null as a method comes
        if ((isEmptyForm || body.isNull()) && seen.body().length == 0) {
            return;
        }
        if (type.contains("json")) {
            json(body, declared);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            form(body, declared);
        } else if (type.startsWith("multipart/")) {
            pairs("the multipart body", parts(body, declared), MultipartText.parts(type, seen.body()));
        } else {
            String text = body.isTextual() ? body.asText() : body.toString();
            expect("the body", text, new String(seen.body(), StandardCharsets.UTF_8));
        }
    }

    private void json(JsonNode body, Declared declared) throws Mismatch {
        Located media = sample.media();
        JsonDifference difference =
                new JsonDifference((at, name) -> media != null && !declared.knows(media.at("schema"), at, name));
        try {
            var found = difference.between(body, Json.mapper().readTree(seen.body()));
            if (found.isPresent()) {
                throw new Mismatch(Fault.OURS, "the body differs: " + found.get());
            }
        } catch (IOException unreadable) {
            throw new Mismatch(Fault.OURS, "the body is not JSON: " + unreadable.getMessage());
        }
    }

    private void form(JsonNode body, Declared declared) throws Mismatch {
        List<Pair> expected = new ArrayList<>();
        Located media = sample.media();
        for (Map.Entry<String, JsonNode> part : body.properties()) {
            if (media != null && !declared.knows(media.at("schema"), "", part.getKey())) {
                continue;
            }
            Located rules = encoding(media, part.getKey());
            if (rules.node().isMissingNode() && part.getValue().isObject()) {
                ParameterText.nested(part.getKey(), part.getValue(), expected);
            } else {
                expected.addAll(new ParameterText(rules, part.getKey()).pairs(part.getValue()));
            }
        }
        pairs("the form", expected, pairs(new String(seen.body(), StandardCharsets.UTF_8)));
    }

    /** OpenAPI 3.0.3, Encoding Object: an object is JSON, of a list each item is a part. */
    private List<Pair> parts(JsonNode body, Declared declared) {
        List<Pair> parts = new ArrayList<>();
        Located media = sample.media();
        for (Map.Entry<String, JsonNode> part : body.properties()) {
            boolean isKnown = media == null || declared.knows(media.at("schema"), "", part.getKey());
            JsonNode value = part.getValue();
            for (JsonNode item :
                    value.isArray() ? value : Json.NODES.arrayNode().add(value)) {
                if (isKnown && !item.isNull()) {
                    parts.add(new Pair(
                            part.getKey(), item.isContainerNode() ? item.toString() : ParameterText.scalar(item)));
                }
            }
        }
        return parts;
    }

    private Located encoding(@org.jspecify.annotations.Nullable Located media, String name) {
        if (media != null) {
            return media.at("encoding").at(name);
        }
        return operation.parameters().stream()
                .filter(it ->
                        it.text("in").equals("formData") && it.text("name").equals(name))
                .findFirst()
                .orElse(operation.operation().at("nothing"));
    }

    private static List<Pair> pairs(String form) {
        List<Pair> pairs = new ArrayList<>();
        for (String pair : form.isEmpty() ? new String[0] : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String text = equals < 0 ? "" : pair.substring(equals + 1);
            pairs.add(new Pair(PercentText.formDecoded(name), PercentText.formDecoded(text)));
        }
        return pairs;
    }

    /** The order of pairs means nothing, and nobody says how an array inside a deep object is numbered. */
    private static void pairs(String what, List<Pair> expected, List<Pair> found) throws Mismatch {
        List<String> missing = lines(expected);
        List<String> further = lines(found);
        lines(found).forEach(missing::remove);
        lines(expected).forEach(further::remove);
        if (!missing.isEmpty() || !further.isEmpty()) {
            throw new Mismatch(
                    Fault.OURS,
                    what + " has " + brief(String.join("&", further)) + " instead of "
                            + brief(String.join("&", missing)));
        }
    }

    private static List<String> lines(List<Pair> pairs) {
        List<String> lines = new ArrayList<>();
        pairs.forEach(it -> lines.add(it.name().replaceAll("\\[\\d*]", "[]") + "=" + it.text()));
        return lines;
    }

    private static void expect(String what, String expected, String found) throws Mismatch {
        if (!expected.equals(found)) {
            throw new Mismatch(Fault.OURS, what + " is " + brief(found) + ", not " + brief(expected));
        }
    }

    private static String brief(String text) {
        return "`" + (text.length() > 100 ? text.substring(0, 100) + "..." : text) + "`";
    }
}
