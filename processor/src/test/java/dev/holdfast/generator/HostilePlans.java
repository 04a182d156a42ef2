package dev.holdfast.generator;

import static dev.holdfast.generator.SampleTypes.listOf;
import static dev.holdfast.generator.SampleTypes.mapOf;
import static dev.holdfast.generator.SampleTypes.named;
import static dev.holdfast.generator.SampleTypes.open;
import static dev.holdfast.generator.SampleTypes.optional;
import static dev.holdfast.generator.SampleTypes.record;
import static dev.holdfast.generator.SampleTypes.renamed;
import static dev.holdfast.generator.SampleTypes.required;
import static dev.holdfast.generator.SampleTypes.requiredNullable;
import static dev.holdfast.generator.SampleTypes.texts;
import static dev.holdfast.generator.SampleTypes.union;
import static dev.holdfast.generator.SampleTypes.variant;

import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.DocText;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A plan of what documents should not say and do, and of shapes that are rare and legal. */
public final class HostilePlans {
    /** Descriptions that try to leave the comment that they stand in, or to be more than text. */
    public static final List<String> DESCRIPTIONS = List.of(
            "*/ class Evil { } /*",
            "\\u002a/ class Evil { } /\\u002a",
            "\\\\u002a/ and \\uuu002a/",
            "{@link java.lang.Runtime#exec} and {@code unclosed",
            "<script>alert(1)</script> <p> a < b && c > d",
            "@deprecated @param nothing",
            "caf\u00e9 \u4e2d\u6587 \ud83d\ude80 \ud835\udd38 \uffff \ud800 \u2028 \u0000 end",
            "x".repeat(400),
            "&#42;/ &lt;b&gt; &nosuch; &#x2a;/",
            "ends with a backslash \\");

    private HostilePlans() {}

    /** The whole plan. */
    public static ClientPlan things() {
        return SamplePlans.with(
                types(),
                operation(),
                RequestPlans.places(),
                RequestPlans.parts(),
                RequestPlans.form(),
                RequestPlans.text(),
                RequestPlans.content(),
                SampleOperation.get("Text", "/text")
                        .returns(new ResultPlan(ResultKind.JSON, TypeRef.Scalar.STRING, false, ""))
                        .build(),
                SampleOperation.get("Bytes", "/bytes")
                        .returns(new ResultPlan(ResultKind.BYTES, TypeRef.Scalar.BYTES, true, ""))
                        .build(),
                SampleOperation.get("Head", "/head")
                        .returns(new ResultPlan(ResultKind.NOTHING, TypeRef.Scalar.VOID, true, ""))
                        .build(),
                SampleOperation.get("Deep", "/deep")
                        .returns(mapOf(listOf(named("AnyThing"))))
                        .build());
    }

    private static OperationPlan operation() {
        return SampleOperation.get("*/ GetThing", "/v1/*/{thing_id}/\\u002a/x}")
                .named("thing")
                .doc(
                        DESCRIPTIONS.get(0),
                        DESCRIPTIONS.subList(1, DESCRIPTIONS.size()).toArray(String[]::new))
                .required(ParameterPlace.PATH, "thing_id", TypeRef.Scalar.UUID)
                .required(ParameterPlace.QUERY, "engine", TypeRef.Scalar.INT)
                .optional(ParameterPlace.QUERY, "since", TypeRef.Scalar.DATE_TIME)
                .optional(ParameterPlace.QUERY, "day", TypeRef.Scalar.DATE)
                .optional(ParameterPlace.QUERY, "ids", listOf(TypeRef.Scalar.LONG))
                .required(ParameterPlace.QUERY, "kind", named("Kind"))
                .optional(ParameterPlace.QUERY, "exact", TypeRef.Scalar.BOOLEAN)
                .returns(named("Thing"))
                .build();
    }

    private static List<TypePlan> types() {
        return Stream.of(
                        thing(),
                        texts("Kind", "big", "small"),
                        new TypePlan.EnumType(
                                SampleTypes.name("Level"),
                                DocText.none(),
                                TypeRef.Scalar.LONG,
                                List.of(new TypePlan.Constant("_1", "1"), new TypePlan.Constant("_9", "9000000000"))),
                        union(
                                "AnyThing",
                                variant("Flag", TypeRef.Scalar.BOOLEAN),
                                variant("Level_", named("Level")),
                                variant("Amount", TypeRef.Scalar.DECIMAL),
                                variant("Kind_", named("Kind")),
                                variant("Texts", listOf(TypeRef.Scalar.STRING))),
                        union(
                                "Precise",
                                variant("Small", TypeRef.Scalar.INT),
                                variant("Exact", TypeRef.Scalar.DOUBLE),
                                variant("Day", TypeRef.Scalar.DATE),
                                variant("Levels", listOf(named("Level")))),
                        union(
                                "Structure",
                                variant("Left", named("Left"), "left"),
                                variant("Right", named("Right"), "right")),
                        record("Left", required("left", TypeRef.Scalar.INT)),
                        open("Right", TypeRef.Scalar.STRING, required("right", TypeRef.Scalar.BYTES)),
                        record("Nothing"),
                        RequestPlans.upload())
                .toList();
    }

    private static TypePlan thing() {
        List<TypePlan.Part> parts = IntStream.range(0, DESCRIPTIONS.size())
                .mapToObj(
                        it -> renamed(optional("part" + it, TypeRef.Scalar.STRING), "part-" + it, DESCRIPTIONS.get(it)))
                .toList();
        List<TypePlan.Part> more = Stream.of(
                        required("first", TypeRef.Scalar.INT),
                        required("second", TypeRef.Scalar.BOOLEAN),
                        required("third", TypeRef.Scalar.DOUBLE),
                        required("fourth", listOf(mapOf(TypeRef.Scalar.JSON))),
                        requiredNullable("fifth", TypeRef.Scalar.LONG),
                        optional("any", named("AnyThing")),
                        optional("precise", named("Precise")),
                        optional("structure", named("Structure")),
                        SampleTypes.optionalNullable("level", named("Level")),
                        SampleTypes.optionalNullable("list", listOf(TypeRef.Scalar.LONG)))
                .toList();
        return new TypePlan.RecordType(
                SampleTypes.name("Thing"),
                new DocText(DESCRIPTIONS.get(0), DESCRIPTIONS.subList(1, 3)),
                Stream.concat(parts.stream(), more.stream()).toList(),
                null);
    }
}
