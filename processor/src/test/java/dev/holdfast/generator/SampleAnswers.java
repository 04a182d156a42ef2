package dev.holdfast.generator;

import static dev.holdfast.generator.SampleTypes.listOf;
import static dev.holdfast.generator.SampleTypes.name;
import static dev.holdfast.generator.SampleTypes.named;
import static dev.holdfast.generator.SampleTypes.record;
import static dev.holdfast.generator.SampleTypes.required;

import dev.holdfast.generator.plan.AnswerPlan;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.EventsPlan;
import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.ResultWrapping;
import dev.holdfast.generator.plan.TypeRef;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Operations whose answers are read in each of the ways that there are. */
public final class SampleAnswers {
    private SampleAnswers() {}

    /** A client of them. */
    public static ClientPlan all() {
        JavaName either = name("EitherResult");
        ResultPlan json = new ResultPlan(ResultKind.JSON, named("Refund"), false, "");
        ResultPlan events =
                new ResultPlan(ResultKind.EVENTS, ResultKind.eventsOf(named("Refund")), false, "the refunds");
        ResultPlan lists = new ResultPlan(ResultKind.EVENTS, ResultKind.eventsOf(listOf(named("Refund"))), false, "");
        return SamplePlans.with(
                List.of(record("Refund", required("id", TypeRef.Scalar.STRING))),
                get(
                                "file",
                                new ResultPlan(ResultKind.DOWNLOAD, ResultKind.download(), false, "A file.")
                                        .accepting("image/png, image/*"))
                        .rules(new SampleResilience().stream(null, "5s", "10m"))
                        .build(),
                get("watch", events)
                        .rules(new SampleResilience().stream("2s", "5s", "10m"))
                        .build(),
                SampleOperation.post("ask", "/ask")
                        .body(BodyKind.JSON, "refund", named("Refund"))
                        .argument(new ArgumentPlan.Key("key"))
                        .returns(lists.streamed(new EventsPlan("/stream", "[DONE]")))
                        .rules(new SampleResilience().idempotency(SampleResilience.keyed()).stream(null, "5s", "10m"))
                        .build(),
                get("perhaps", json.orNull(true)).build(),
                get("perhapsAll", new ResultPlan(ResultKind.JSON, listOf(named("Refund")), true, "").orNull(true))
                        .build(),
                served("cached", json, new FallbackPlan.Cached(Duration.ofMinutes(10))),
                served("constant", json.orNull(true), new FallbackPlan.Constant("{\"id\": \"\u00e9 // */\"}")),
                served(
                        "handled",
                        new ResultPlan(ResultKind.JSON, listOf(named("Refund")), false, "the refunds"),
                        new FallbackPlan.Handler()),
                served(
                        "text",
                        new ResultPlan(ResultKind.TEXT, TypeRef.Scalar.STRING, false, ""),
                        new FallbackPlan.Handler()),
                get("vendor", json.accepting("application/vnd.shop+json")).build(),
                get(
                                "either",
                                new ResultPlan(ResultKind.ANSWERS, new TypeRef.Named(either), false, "")
                                        .answering(List.of(
                                                answer("200", ResultKind.JSON, named("Refund")),
                                                answer("201", ResultKind.JSON, listOf(TypeRef.Scalar.STRING)),
                                                answer("202", ResultKind.TEXT, TypeRef.Scalar.STRING),
                                                answer("203", ResultKind.JSON, TypeRef.Scalar.STRING),
                                                answer("204", ResultKind.NOTHING, TypeRef.Scalar.VOID),
                                                answer("2xx", ResultKind.JSON, TypeRef.Scalar.LONG))))
                        .build());
    }

    private static OperationPlan served(String id, ResultPlan result, FallbackPlan fallback) {
        return get(id, result.wrapped(ResultWrapping.SERVED))
                .optional(ParameterPlace.QUERY, id.equals("text") ? "call" : "filter", TypeRef.Scalar.STRING)
                .rules(new SampleResilience().fallback(fallback))
                .build();
    }

    private static SampleOperation get(String id, ResultPlan result) {
        return SampleOperation.get(id, "/" + id).returns(result);
    }

    private static AnswerPlan answer(String status, ResultKind kind, TypeRef type) {
        return new AnswerPlan(status, name("EitherResult.Status" + status.toUpperCase(Locale.ROOT)), kind, type);
    }
}
