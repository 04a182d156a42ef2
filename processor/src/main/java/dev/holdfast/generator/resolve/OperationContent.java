package dev.holdfast.generator.resolve;

import static java.util.Objects.requireNonNull;

import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiMedia;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Decides how one answer is read: as JSON where the document offers it, else as events, as text, or by the caller. */
final class OperationContent {
    /** Nothing to read. */
    static final ResultPlan NOTHING = new ResultPlan(ResultKind.NOTHING, TypeRef.Scalar.VOID, false, "");

    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";

    private final TypeResolver types;
    private final String wanted;

    OperationContent(TypeResolver types, String wanted) {
        this.types = types;
        this.wanted = wanted;
    }

    /** Nothing to read of a success; failures are asked for as JSON, or as what the document says that they are instead. */
    static ResultPlan nothing(ApiOperation operation) {
        List<String> media = operation.responses().stream()
                .flatMap(it -> it.content().keySet().stream())
                .distinct()
                .toList();
        boolean isUsual = media.isEmpty() || media.stream().anyMatch(OperationMedia::isJson);
        return isUsual ? NOTHING : NOTHING.accepting(accept(media));
    }

    ResultPlan of(ApiResponse response) {
        if (response.content().isEmpty()) {
            return NOTHING;
        }
        return read(response).described(DocTextReader.sentence(response.description()));
    }

    /** What a stream of events holds that the answer may be instead of JSON; empty if it may not. */
    Optional<ResultPlan> events(ApiResponse response) {
        List<String> media = named(response, OperationMedia::isEvents);
        return media.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        events(response.content(), media).described(DocTextReader.sentence(response.description())));
    }

    private ResultPlan read(ApiResponse response) {
        Map<String, ApiMedia> content = response.content();
        List<String> files = content.entrySet().stream()
                .filter(it -> isFile(it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> json = named(response, it -> OperationMedia.isJson(it) && !files.contains(it));
        if (!json.isEmpty()) {
            return json(content, json);
        }
        List<String> events = named(response, OperationMedia::isEvents);
        if (events.size() == content.size()) {
            return events(content, events);
        }
        List<String> texts = named(response, it -> OperationMedia.isText(it) && !files.contains(it));
        return texts.isEmpty()
                ? download(named(response, it -> !OperationMedia.isEvents(it)))
                : new ResultPlan(ResultKind.TEXT, TypeRef.Scalar.STRING, false, "").accepting(accept(texts));
    }

    private ResultPlan json(Map<String, ApiMedia> content, List<String> media) {
        ApiMedia first = OperationMedia.json(content).orElseThrow();
        TypeUse use = types.use(first.schema(), wanted);
        ResultPlan result = new ResultPlan(ResultKind.JSON, use.type(), false, "").orNull(use.isNullable());
        boolean isPlain = media.stream().map(OperationMedia::bare).anyMatch(it -> it.equals(JSON) || it.equals("*/*"));
        return isPlain ? result : result.accepting(accept(media));
    }

    private ResultPlan events(Map<String, ApiMedia> content, List<String> media) {
        ApiMedia first = requireNonNull(content.get(media.get(0)), "first");
        TypeRef event = types.use(first.schema(), wanted + "Event").type();
        return new ResultPlan(ResultKind.EVENTS, ResultKind.eventsOf(event), false, "")
                .accepting(media.size() == 1 && media.get(0).equals(EVENTS) ? EVENTS : accept(media));
    }

    private static ResultPlan download(List<String> media) {
        return new ResultPlan(ResultKind.DOWNLOAD, ResultKind.download(), false, "").accepting(accept(media));
    }

    private static boolean isFile(ApiMedia media) {
        return media.schema().format().equals("binary");
    }

    private static List<String> named(ApiResponse response, Predicate<String> kind) {
        return response.content().keySet().stream().filter(kind).toList();
    }

    /** What to ask for; everything where the document names everything, or what no header can hold. */
    private static String accept(List<String> media) {
        boolean isAny = media.stream().anyMatch(it -> it.strip().equals("*/*") || !OperationMedia.isName(it));
        return isAny ? "" : media.stream().map(String::strip).collect(Collectors.joining(", "));
    }
}
