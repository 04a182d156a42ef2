package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.example.corpus.CompiledClient.Call;
import dev.holdfast.example.corpus.WireServer.Seen;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.json.JacksonCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls one operation as often as there are variants and successes, and holds both ways against the document. */
final class OperationTrial {
    private static final Set<ResultKind> RAW = Set.of(ResultKind.BYTES, ResultKind.DOWNLOAD);
    private final RawDocument document;
    private final Samples samples;
    private final RequestJudge judge;
    private final WireServer server;
    private final JacksonCodec codec = new JacksonCodec();

    OperationTrial(RawDocument document, Samples samples, RequestJudge judge, WireServer server) {
        this.document = document;
        this.samples = samples;
        this.judge = judge;
        this.server = server;
    }

    /** The first thing that is wrong; empty for an operation that passes. */
    Optional<Mismatch> run(RawOperation operation, OperationPlan plan, CompiledClient client) {
        Optional<Mismatch> disputed = Optional.empty();
        ResponseSamples responses =
                new ResponseSamples(document, samples, operation, plan.result().kind());
        try {
            for (Variant variant : Variant.values()) {
                for (ResponseSample response : responses.of(variant)) {
                    Optional<Mismatch> found = exchange(operation, plan, client.call(plan), variant, response);
                    disputed = disputed.isPresent() ? disputed : found;
                }
            }
            return disputed;
        } catch (Mismatch mismatch) {
            return Optional.of(mismatch);
        } catch (SampleValues.Contradictory impossible) {
            return Optional.of(new Mismatch(Fault.DOCUMENT, impossible.getMessage()));
        } catch (Samples.NoSample | SampleValues.Endless none) {
            return Optional.of(new Mismatch(Fault.CORPUS, "no sample: " + none.getMessage()));
        } catch (ReflectiveOperationException | RuntimeException failure) {
            return Optional.of(new Mismatch(Fault.CORPUS, "failed: " + failure));
        }
    }

    /** One call; gives what only the validator complains of, so that a fault of ours behind it still shows. */
    private Optional<Mismatch> exchange(
            RawOperation operation, OperationPlan plan, Call call, Variant variant, ResponseSample response)
            throws Mismatch {
        RequestSample request = samples.request(operation, variant, wish(plan));
        Type[] types = call.method().getGenericParameterTypes();
        @Nullable Object[] arguments = new JavaArguments(plan, request).of(types);
        server.answer(response.answer());
        Object result = null;
        Throwable thrown = null;
        try {
            result = call.with(arguments);
        } catch (Throwable failure) {
            thrown = failure;
        }
        Seen seen = server.seen();
        if (seen == null) {
            throw new Mismatch(Fault.OURS, "the call never left: " + words(thrown));
        }
        new RequestMatch(operation, request, seen, FirstCredential.inQuery(document))
                .check(new Declared(document, Direction.REQUEST));
        Optional<Mismatch> disputed = judged(operation, request, seen);
        if (thrown != null) {
            throw new Mismatch(Fault.OURS, "the answer " + response.status() + " is refused: " + words(thrown));
        }
        compare(response, body(plan, result), RAW.contains(plan.result().kind()));
        return disputed;
    }

    private static @Nullable Object body(OperationPlan plan, @Nullable Object result) throws Mismatch {
        try {
            return ReturnedBody.of(result, plan.result().kind());
        } catch (IOException | ReflectiveOperationException | RuntimeException failure) {
            throw new Mismatch(Fault.OURS, "what was returned cannot be read: " + failure);
        }
    }

    private Optional<Mismatch> judged(RawOperation operation, RequestSample request, Seen seen) throws Mismatch {
        try {
            judge.judge(operation, request, seen);
            return Optional.empty();
        } catch (Mismatch mismatch) {
            if (mismatch.fault() == Fault.OURS) {
                throw mismatch;
            }
            return Optional.of(mismatch);
        }
    }

    private static String wish(OperationPlan plan) {
        BodyPlan body = plan.body();
        if (body == null) {
            return "json";
        }
        return body.mediaType();
    }

    private static String words(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "nothing was thrown";
        }
        Throwable cause = thrown.getCause();
        return thrown.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }

    private void compare(ResponseSample response, @Nullable Object result, boolean isRaw) throws Mismatch {
        JsonNode sent = response.body();
        if (sent == null) {
            if (!isNothing(result)) {
                throw new Mismatch(
                        Fault.OURS,
                        "an answer without content gives " + result.getClass().getSimpleName());
            }
            return;
        }
        if (result == null) {
            throw new Mismatch(
                    Fault.OURS,
                    "the content of " + response.status() + " " + response.mediaType() + " is not returned");
        }
        if (result instanceof List<?> events && response.isStream()) {
            json(response, Json.NODES.arrayNode().add(sent).add(sent), events);
        } else if (response.isJson() && !isRaw) {
            json(response, sent, result);
        } else {
            text(response, result);
        }
    }

    private static boolean isNothing(@Nullable Object result) {
        return result == null
                || (result instanceof byte[] bytes && bytes.length == 0)
                || (result instanceof List<?> list && list.isEmpty())
                || "".equals(result);
    }

    private void json(ResponseSample response, JsonNode sent, Object result) throws Mismatch {
        Located schema = response.schema();
        Declared declared = new Declared(document, Direction.RESPONSE);
        JsonDifference difference =
                new JsonDifference((at, name) -> schema != null && !declared.knows(schema, at, name));
        Optional<String> found = difference.between(sent, encoded(result));
        if (found.isPresent()) {
            throw new Mismatch(Fault.OURS, "the answer differs after decoding: " + found.get());
        }
    }

    /** Through bytes: a tree made directly keeps Java's own values, which equal no JSON. */
    private JsonNode encoded(Object result) throws Mismatch {
        try {
            return Json.mapper().readTree(codec.write(result));
        } catch (IOException | IllegalArgumentException failure) {
            throw new Mismatch(Fault.OURS, "what was decoded cannot be written: " + failure.getMessage());
        }
    }

    private static void text(ResponseSample response, Object result) throws Mismatch {
        String sent = new String(response.answer().body(), StandardCharsets.UTF_8);
        String found;
        if (result instanceof String text) {
            found = text;
        } else if (result instanceof byte[] bytes) {
            found = new String(bytes, StandardCharsets.UTF_8);
        } else {
            throw new Mismatch(
                    Fault.CORPUS,
                    response.mediaType() + " as " + result.getClass().getSimpleName() + " cannot be compared");
        }
        if (!sent.equals(found)) {
            throw new Mismatch(Fault.OURS, "the text of the answer differs");
        }
    }

    /** All that the document says of itself and breaks. */
    List<String> contradictions() {
        return List.of(Direction.values()).stream()
                .flatMap(it -> samples.examples(it).contradictions().entrySet().stream())
                .map(it -> it.getKey() + ": " + it.getValue())
                .distinct()
                .toList();
    }
}
