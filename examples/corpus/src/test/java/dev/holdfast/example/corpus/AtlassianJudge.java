package dev.holdfast.example.corpus;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import dev.holdfast.example.corpus.WireServer.Seen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges a whole request by Atlassian's swagger-request-validator, which knows Swagger 2 and OpenAPI 3.0. */
final class AtlassianJudge implements RequestJudge {
    private final RawDocument document;
    private final OpenApiInteractionValidator validator;

    AtlassianJudge(RawDocument document) {
        this.document = document;
        this.validator = new OpenApiInteractionValidator.Builder()
                .withApiSpecificationUrl(document.file().toUri().toString())
                .withBasePathOverride("")
                .withResolveCombinators(false)
                .withLevelResolver(LevelResolver.create()
                        // credentials are the policy's choice: one of several that the document offers
                        .withLevel("validation.request.security", Level.IGNORE)
                        // else it closes every schema, and no value keeps two closed ones of one `allOf`
                        .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                        .build())
                .build();
    }

    @Override
    public String name() {
        return "swagger-request-validator-core";
    }

    @Override
    public void judge(RawOperation operation, RequestSample sample, Seen seen) throws Mismatch {
        ValidationReport report = validator.validateRequest(request(seen));
        for (Message message : report.getMessages()) {
            if (message.getLevel() == Level.ERROR) {
                throw new Mismatch(fault(message, operation, seen), message.getKey() + ": " + words(message));
            }
        }
    }

    /** What it says at the bottom of it: that one of several schemas was broken explains nothing. */
    private static String words(Message message) {
        Message deepest = message;
        while (!deepest.getNestedMessages().isEmpty()) {
            deepest = deepest.getNestedMessages().get(0);
        }
        String text = deepest.getMessage().lines().findFirst().orElse("").replaceAll("token '[^']*'", "token");
        return deepest.equals(message) ? text : deepest.getKey() + ": " + text;
    }

    private Fault fault(Message message, RawOperation operation, Seen seen) {
        if (isAmbiguous(operation, seen)) {
            return Fault.DOCUMENT;
        }
        return message.getKey().startsWith("validation.request.contentType") ? Fault.OURS : Fault.VALIDATOR;
    }

    /** Whether another path of the document fits the request as well, which OpenAPI forbids for templates. */
    private boolean isAmbiguous(RawOperation operation, Seen seen) {
        return document.operations().stream()
                .filter(it ->
                        it.method().equals(operation.method()) && !it.path().equals(operation.path()))
                .anyMatch(it -> seen.path().matches(pattern(it.path())));
    }

    private static String pattern(String path) {
        String plain = path.replaceFirst("[?#].*", "");
        return plain.replaceAll("[^{}/A-Za-z0-9_-]", ".").replaceAll("\\{[^/}]*}", "[^/]+");
    }

    private static Request request(Seen seen) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(seen.method(), seen.path());
        seen.headers().forEach((name, values) -> request.withHeader(name, values));
        if (seen.header("Authorization").isEmpty()) {
            // OpenAPI 3.0.3, Parameter Object: a definition of this header is ignored, and this validator does not
            request.withHeader("Authorization", "Bearer corpus");
        }
        Map<String, List<String>> query = new LinkedHashMap<>();
        String text = seen.query() == null ? "" : seen.query();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = PercentText.formDecoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : PercentText.formDecoded(pair.substring(equals + 1));
            query.computeIfAbsent(name, it -> new ArrayList<>()).add(value);
        }
        query.forEach(request::withQueryParam);
        if (seen.body().length > 0) {
            request.withBody(seen.body());
        }
        return request.build();
    }
}
