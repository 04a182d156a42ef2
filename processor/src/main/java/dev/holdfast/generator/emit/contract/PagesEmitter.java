package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.PagingPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that go through all pages of a list. They call the method that returns one page, so that each page is an
 * ordinary call.
 */
final class PagesEmitter {
    private static final int MOST_ON_ONE_LINE = 80;

    private final OperationPlan operation;
    private final PagingPlan.Walk walk;
    private final PagesDoc doc;

    private PagesEmitter(ProviderPlan provider, OperationPlan operation, PagingPlan paging, PagingPlan.Walk walk) {
        this.operation = operation;
        this.walk = walk;
        this.doc = new PagesDoc(provider, operation, paging);
    }

    /** The method with all arguments and the one without options; nothing for an operation without pages. */
    static List<MethodSpec> of(ProviderPlan provider, OperationPlan operation) {
        PagingPlan paging = operation.result().paging();
        if (paging == null || paging.walk() == null) {
            return List.of();
        }
        PagesEmitter emitter = new PagesEmitter(provider, operation, paging, paging.walk());
        return List.of(emitter.method(), emitter.shortMethod());
    }

    private MethodSpec method() {
        String each = free("each");
        MethodSpec.Builder method = start().addJavadoc("$L", doc.whole());
        operation.arguments().forEach(it -> method.addParameter(parameter(it)));
        String one = names(it -> it instanceof ArgumentPlan.Options ? each : it.javaName());
        String call = each + " -> " + operation.methodName() + "(" + one + ")";
        CodeBlock items = items();
        boolean isLong = (options() + call + withoutPackages(items)).length() > MOST_ON_ONE_LINE;
        return method.addStatement(
                        isLong ? "return $T.of(\n$L,\n$L,\n$L)" : "return $T.of($L, $L, $L)",
                        RuntimeTypes.PAGES,
                        options(),
                        call,
                        items)
                .build();
    }

    private static String withoutPackages(CodeBlock code) {
        return code.toString().replaceAll("\\b([a-z]\\w*\\.)+(?=[A-Z])", "");
    }

    private MethodSpec shortMethod() {
        MethodSpec.Builder method = start().addJavadoc("$L", doc.brief());
        operation.arguments().stream()
                .filter(it -> !(it instanceof ArgumentPlan.Options))
                .forEach(it -> method.addParameter(parameter(it)));
        String arguments = names(it -> it instanceof ArgumentPlan.Options ? "$T.none()" : it.javaName());
        return method.addStatement("return " + walk.methodName() + "(" + arguments + ")", RuntimeTypes.CALL_OPTIONS)
                .build();
    }

    private MethodSpec.Builder start() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(walk.methodName())
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(ParameterizedTypeName.get(
                        RuntimeTypes.PAGES,
                        item(),
                        TypeNames.boxed(operation.result().type())));
        if (operation.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }

    private TypeName item() {
        return walk.isNullable() ? TypeNames.nullable(walk.item()) : TypeNames.boxed(walk.item());
    }

    /** From a page to its items: the method that returns them, or a chain of those that lead there. */
    private CodeBlock items() {
        List<PagingPlan.Step> steps = walk.steps();
        if (steps.isEmpty()) {
            return CodeBlock.of("$T.identity()", Function.class);
        }
        PagingPlan.Step first = steps.get(0);
        if (steps.size() == 1 && !first.isField()) {
            return CodeBlock.of("$T::$N", TypeNames.boxed(first.owner()), first.accessor());
        }
        String page = free("page");
        if (steps.size() == 1) {
            return CodeBlock.of("$L -> $L.$N().orNull()", page, page, first.accessor());
        }
        CodeBlock.Builder chain = CodeBlock.builder();
        String of = first.isField() ? ".orNull()" : "";
        chain.add("$L -> $T.ofNullable($L.$N()$L)", page, Optional.class, page, first.accessor(), of);
        for (PagingPlan.Step step : steps.subList(1, steps.size())) {
            String part = free("part");
            chain.add(
                    step.isField()
                            ? CodeBlock.of(".map($L -> $L.$N().orNull())", part, part, step.accessor())
                            : CodeBlock.of(".map($T::$N)", TypeNames.boxed(step.owner()), step.accessor()));
        }
        return chain.add(".orElse(null)").build();
    }

    private String options() {
        return operation.arguments().stream()
                .filter(ArgumentPlan.Options.class::isInstance)
                .map(ArgumentPlan::javaName)
                .findFirst()
                .orElseThrow();
    }

    private String names(Function<ArgumentPlan, String> name) {
        return operation.arguments().stream().map(name).collect(Collectors.joining(", "));
    }

    /** A variable that hides no argument. */
    private String free(String wanted) {
        boolean isTaken = operation.arguments().stream().anyMatch(it -> Objects.equals(it.javaName(), wanted));
        return isTaken ? wanted + "_" : wanted;
    }

    private static ParameterSpec parameter(ArgumentPlan argument) {
        return ParameterSpec.builder(TypeNames.of(argument), argument.javaName())
                .build();
    }
}
