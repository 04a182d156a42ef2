package dev.holdfast.generator;

import static dev.holdfast.generator.SampleTypes.listOf;
import static dev.holdfast.generator.SampleTypes.mapOf;
import static dev.holdfast.generator.SampleTypes.name;
import static dev.holdfast.generator.SampleTypes.named;
import static dev.holdfast.generator.SampleTypes.open;
import static dev.holdfast.generator.SampleTypes.optional;
import static dev.holdfast.generator.SampleTypes.optionalNullable;
import static dev.holdfast.generator.SampleTypes.record;
import static dev.holdfast.generator.SampleTypes.renamed;
import static dev.holdfast.generator.SampleTypes.required;
import static dev.holdfast.generator.SampleTypes.requiredNullable;
import static dev.holdfast.generator.SampleTypes.tagged;
import static dev.holdfast.generator.SampleTypes.texts;
import static dev.holdfast.generator.SampleTypes.union;
import static dev.holdfast.generator.SampleTypes.variant;

import dev.holdfast.annotation.Credential;
import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.AuthPlan;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.CommonRules;
import dev.holdfast.generator.plan.Encodings;
import dev.holdfast.generator.plan.ErrorPlan;
import dev.holdfast.generator.plan.ErrorTextPlan;
import dev.holdfast.generator.plan.FailuresPlan;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.InterfacePlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import dev.holdfast.generator.plan.ResiliencePlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.text.Condition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small plan that uses everything a plan can say once. */
public final class SamplePlans {
    private static final TypeRef PROBLEM = new TypeRef.Named(new JavaName("dev.holdfast.client", "Problem"));

    private SamplePlans() {}

    /** The whole plan. */
    public static ClientPlan shop() {
        List<InterfacePlan> interfaces = List.of(
                new InterfacePlan(name("ShopClient"), "", "", List.of(ping())),
                new InterfacePlan(name("RefundsClient"), "refunds", "Refunds.", List.of(createRefund(), listRefunds())),
                new InterfacePlan(
                        name("ProductsClient"),
                        "products",
                        "Products.",
                        List.of(getProduct(), deleteProduct(), replaceProduct())));
        return new ClientPlan(provider(interfaces), interfaces, types());
    }

    /** A client with one interface besides its own, for tests of anything but the provider. */
    public static ClientPlan with(List<TypePlan> types, OperationPlan... operations) {
        List<InterfacePlan> interfaces =
                List.of(new InterfacePlan(name("ThingsClient"), "things", "Things.", List.of(operations)));
        return new ClientPlan(provider(interfaces), interfaces, types);
    }

    /** A provider that takes keys and says on which conditions its answers are failures. */
    public static ProviderPlan provider(List<InterfacePlan> interfaces) {
        List<ResiliencePlan> all = interfaces.stream()
                .flatMap(it -> it.operations().stream())
                .map(OperationPlan::resilience)
                .toList();
        return provider("https://api.shop.example/v1", CommonRules.of(all));
    }

    /** A provider somewhere. */
    public static ProviderPlan provider(String baseUrl, CommonRules common) {
        return new ProviderPlan(
                name("ShopClient"),
                "shop",
                "Shop",
                SampleSettings.setting(baseUrl, 3, "provider"),
                Map.of("files", SampleSettings.setting("https://files.shop.example", 4, "provider")),
                "acme",
                "request-id",
                new AuthPlan(Credential.BEARER, "", "shop-key", "env:SHOP_KEY"),
                Map.of("Shop-Version", "2026-01-31"),
                new FailuresPlan(Map.of(
                        FailureClass.THROTTLED,
                        List.of(Condition.parse("429"), Condition.parse("403; retry-after: present")),
                        FailureClass.IN_PROGRESS,
                        List.of(Condition.parse("409; /error/code: idempotency_key_in_use")))),
                new ErrorTextPlan("/error/code", ""),
                SampleResilience.KEYS,
                common,
                name("ShopException"),
                List.of(new ErrorPlan("4xx", PROBLEM), new ErrorPlan("500", listOf(TypeRef.Scalar.JSON))),
                SampleSettings.origin(2, "provider"));
    }

    private static OperationPlan ping() {
        return SampleOperation.get("GetPing", "/ping")
                .named("ping")
                .returns(new ResultPlan(ResultKind.TEXT, TypeRef.Scalar.STRING, false, ""))
                .build();
    }

    private static OperationPlan createRefund() {
        return SampleOperation.post("PostRefunds", "/refunds")
                .named("create")
                .errors(new ErrorPlan("409", named("Refund")), new ErrorPlan("default", TypeRef.Scalar.JSON))
                .doc(
                        "Creates a refund.",
                        "Money goes back to where it came from, *always* within 5 days & never later.")
                .line(31_207)
                .body(BodyKind.FORM, "refund", named("RefundCreate"))
                .argument(new ArgumentPlan.Key("key"))
                .returns(named("Refund"))
                .rules(new SampleResilience()
                        .idempotency(SampleResilience.keyed())
                        .never(FailureClass.SERVER_ERROR))
                .build();
    }

    private static OperationPlan listRefunds() {
        return SampleOperation.get("GetRefunds", "/refunds")
                .named("list")
                .line(31_100)
                .optional(ParameterPlace.QUERY, "limit", TypeRef.Scalar.LONG)
                .argument(new ParameterPlan(
                        ParameterPlace.QUERY,
                        "created_by",
                        "createdBy",
                        listOf(TypeRef.Scalar.STRING),
                        false,
                        Encodings.all(ParameterStyle.COMMA),
                        "who created them"))
                .optional(ParameterPlace.HEADER, "X-Trace", TypeRef.Scalar.STRING)
                .returns(listOf(named("Refund")))
                .rules(new SampleResilience().attempts(2))
                .build();
    }

    private static OperationPlan getProduct() {
        return SampleOperation.get("get", "/products/{product_id}")
                .doc("Finds a product.")
                .deprecated()
                .required(ParameterPlace.PATH, "product_id", TypeRef.Scalar.STRING)
                .returns(new ResultPlan(ResultKind.JSON, mapOf(TypeRef.Scalar.JSON), true, "the product"))
                .build();
    }

    private static OperationPlan deleteProduct() {
        Idempotency natural = new Idempotency.Keyless(Idempotency.Kind.NATURAL, null, null);
        return SampleOperation.of(
                        "delete",
                        "DELETE",
                        "/products/{product_id}",
                        new SampleResilience().attempts(1).idempotency(natural).bucket("writes"))
                .required(ParameterPlace.PATH, "product_id", TypeRef.Scalar.STRING)
                .build();
    }

    private static OperationPlan replaceProduct() {
        Idempotency natural = new Idempotency.Keyless(Idempotency.Kind.NATURAL, null, null);
        return SampleOperation.of(
                        "PutProduct",
                        "PUT",
                        "/products/{product_id}",
                        new SampleResilience().idempotency(natural).bucket("writes"))
                .named("replace")
                .required(ParameterPlace.PATH, "product_id", TypeRef.Scalar.STRING)
                .body(BodyKind.JSON, "product", mapOf(TypeRef.Scalar.JSON))
                .build();
    }

    private static List<TypePlan> types() {
        return Stream.of(
                        record(
                                "Refund",
                                renamed(required("id", TypeRef.Scalar.STRING), "id", "its id"),
                                renamed(required("amount", TypeRef.Scalar.LONG), "amount", "in cents"),
                                optional("charge", named("RefundCharge")),
                                renamed(
                                        requiredNullable("failureReason", TypeRef.Scalar.STRING),
                                        "failure_reason",
                                        "Why it failed."),
                                optionalNullable("description", TypeRef.Scalar.STRING),
                                optional("reason", named("RefundReason")),
                                optional("lines", listOf(TypeRef.Scalar.STRING))),
                        union(
                                "RefundCharge",
                                variant("Id", TypeRef.Scalar.STRING),
                                tagged("ChargeValue", named("Charge"), "object", "charge")),
                        open("Charge", TypeRef.Scalar.JSON, required("id", TypeRef.Scalar.STRING)),
                        record(
                                "RefundCreate",
                                required("charge", TypeRef.Scalar.STRING),
                                optional("amount", TypeRef.Scalar.LONG),
                                optional("metadata", mapOf(TypeRef.Scalar.STRING))),
                        texts("RefundReason", "duplicate", "fraudulent"))
                .toList();
    }
}
