package dev.holdfast.generator.javac;

import com.google.auto.common.MoreTypes;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.PartOf;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.emit.Names;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Checks that an interface that does not wait has the methods of the one that does. */
final class AsyncForm {
    private final TypeElement async;
    private final TypeElement waiting;
    private final Types types;
    private final Diagnostics diagnostics;

    AsyncForm(TypeElement async, TypeElement waiting, Types types, Diagnostics diagnostics) {
        this.async = async;
        this.waiting = waiting;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    void check() {
        if (waiting.getAnnotation(Client.class) == null && waiting.getAnnotation(PartOf.class) == null) {
            report(async, waiting.getSimpleName() + " is neither a @Client nor a @PartOf one", "name one of them");
            return;
        }
        String name = Names.asyncOf(TypeReader.nameOf(waiting)).simpleName();
        if (!TypeReader.nameOf(async).simpleName().equals(name)) {
            report(async, async.getSimpleName() + " is not named after " + waiting.getSimpleName(), "call it " + name);
            return;
        }
        Map<String, ExecutableElement> found = methods(async);
        Map<String, ExecutableElement> wanted = methods(waiting);
        wanted.forEach((signature, method) -> {
            if (!found.containsKey(signature)) {
                report(
                        async,
                        async.getSimpleName() + " has no method " + signature,
                        "declare it, or generate both anew");
            }
        });
        found.forEach((signature, method) -> {
            if (!wanted.containsKey(signature)) {
                report(
                        method,
                        waiting.getSimpleName() + " has no method " + signature,
                        "remove this one, or change it");
            } else {
                checkReturned(method, wanted.get(signature));
            }
        });
    }

    private void checkReturned(ExecutableElement method, ExecutableElement waitingOne) {
        TypeMirror returned = method.getReturnType();
        boolean isFuture =
                returned.getKind() == TypeKind.DECLARED && MoreTypes.isTypeOf(CompletableFuture.class, returned);
        if (MethodReader.requestOf(waitingOne).isPresent() && !isFuture) {
            report(
                    method,
                    "method " + method.getSimpleName() + " returns " + returned + " and not a future",
                    "return `CompletableFuture<...>` of what " + waiting.getSimpleName() + " returns");
        }
    }

    private Map<String, ExecutableElement> methods(TypeElement type) {
        Map<String, ExecutableElement> methods = new LinkedHashMap<>();
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(it -> it.getModifiers().contains(Modifier.ABSTRACT))
                .forEach(it -> methods.put(signature(it), it));
        return methods;
    }

    private String signature(ExecutableElement method) {
        return method.getParameters().stream()
                .map(it -> types.erasure(it.asType()).toString())
                .map(it -> it.substring(it.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }

    private void report(Element element, String headline, String fix) {
        diagnostics.report(Diagnostic.of(Rule.INVALID_CLIENT, ElementPlace.of(element), headline)
                .harm("There would be nothing to implement it with.")
                .fix(fix));
    }
}
