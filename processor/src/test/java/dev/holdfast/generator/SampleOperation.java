package dev.holdfast.generator;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.DocText;
import dev.holdfast.generator.plan.Encodings;
import dev.holdfast.generator.plan.ErrorPlan;
import dev.holdfast.generator.plan.OperationOrigin;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.ResiliencePlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.plan.WaivedRule;
import java.util.ArrayList;
import java.util.List;

/** Builds an operation that breaks no rule, of which a test changes one thing. */
public final class SampleOperation {
    private final String id;
    private final String method;
    private final String path;
    private final List<ArgumentPlan> arguments = new ArrayList<>();
    private String methodName;
    private String server = "";
    private DocText doc = DocText.none();
    private boolean isDeprecated;
    private ResultPlan result = new ResultPlan(ResultKind.NOTHING, TypeRef.Scalar.VOID, false, "");
    private List<ErrorPlan> errors = List.of();
    private ResiliencePlan resilience;
    private List<WaivedRule> waived = List.of();
    private int line = 100;

    private SampleOperation(String id, String method, String path, ResiliencePlan resilience) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.methodName = Character.toLowerCase(id.charAt(0)) + id.substring(1);
        this.resilience = resilience;
    }

    /** A write with a key. */
    public static SampleOperation post(String id, String path) {
        return of(id, "POST", path, new SampleResilience().idempotency(SampleResilience.keyed()));
    }

    /** A read. */
    public static SampleOperation get(String id, String path) {
        return of(id, "GET", path, new SampleResilience());
    }

    /** An operation with rules. */
    public static SampleOperation of(String id, String method, String path, SampleResilience rules) {
        return new SampleOperation(id, method, path, rules.build());
    }

    /** What is knowingly broken. */
    public SampleOperation waives(WaivedRule... rules) {
        this.waived = List.of(rules);
        return this;
    }

    /** Other rules. */
    public SampleOperation rules(SampleResilience rules) {
        this.resilience = rules.build();
        return this;
    }

    /** The Java method. */
    public SampleOperation named(String javaName) {
        this.methodName = javaName;
        return this;
    }

    /** The name of the base URL. */
    public SampleOperation at(String name) {
        this.server = name;
        return this;
    }

    /** What it does. */
    public SampleOperation doc(String summary, String... details) {
        this.doc = new DocText(summary, List.of(details));
        return this;
    }

    /** The provider says that it goes away. */
    public SampleOperation deprecated() {
        this.isDeprecated = true;
        return this;
    }

    /** Where it stands, in the document and in the policy. */
    public SampleOperation line(int number) {
        this.line = number;
        return this;
    }

    /** A parameter that must be given. */
    public SampleOperation required(ParameterPlace place, String wireName, TypeRef type) {
        return argument(parameter(place, wireName, type, true));
    }

    /** A parameter that may be left out. */
    public SampleOperation optional(ParameterPlace place, String wireName, TypeRef type) {
        return argument(parameter(place, wireName, type, false));
    }

    /** A body. */
    public SampleOperation body(BodyKind kind, String javaName, TypeRef type) {
        return body(kind, javaName, type, Encodings.all(kind.usualStyle()));
    }

    /** A body whose parts are written in some way. */
    public SampleOperation body(BodyKind kind, String javaName, TypeRef type, Encodings encodings) {
        return argument(new BodyPlan(kind, kind.usualMediaType(), javaName, type, true, encodings, "what to send"));
    }

    /** An argument. */
    public SampleOperation argument(ArgumentPlan argument) {
        arguments.add(argument);
        return this;
    }

    /** A JSON answer. */
    public SampleOperation returns(TypeRef type) {
        return returns(new ResultPlan(ResultKind.JSON, type, false, "the answer"));
    }

    /** An answer. */
    public SampleOperation returns(ResultPlan answer) {
        this.result = answer;
        return this;
    }

    /** What the bodies of failures hold. */
    public SampleOperation errors(ErrorPlan... bodies) {
        this.errors = List.of(bodies);
        return this;
    }

    /** The operation; options come last. */
    public OperationPlan build() {
        List<ArgumentPlan> all = new ArrayList<>(arguments);
        all.add(new ArgumentPlan.Options("options"));
        return new OperationPlan(
                id,
                method,
                path,
                server,
                methodName,
                doc,
                isDeprecated,
                all,
                result,
                errors,
                resilience,
                waived,
                new OperationOrigin(new TextPlace(SampleSettings.DOCUMENT, line, 5), SampleSettings.place(line)));
    }

    private static ParameterPlan parameter(ParameterPlace place, String wireName, TypeRef type, boolean required) {
        return new ParameterPlan(
                place, wireName, javaName(wireName), type, required, Encodings.all(place.usualStyle()), "");
    }

    private static String javaName(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String word : wireName.toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9]+", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
