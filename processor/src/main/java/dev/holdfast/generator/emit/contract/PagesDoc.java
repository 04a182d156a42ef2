package dev.holdfast.generator.emit.contract;

import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.PagingPlan;
import dev.holdfast.generator.plan.ProviderPlan;

/** The Javadoc of the methods that go through all pages of a list. */
final class PagesDoc {
    private final OperationPlan operation;
    private final PagingPlan paging;
    private final MethodDoc methods;

    PagesDoc(ProviderPlan provider, OperationPlan operation, PagingPlan paging) {
        this.operation = operation;
        this.paging = paging;
        this.methods = new MethodDoc(provider, false);
    }

    /** The comment of the method with all arguments. */
    String whole() {
        JavadocText text = new JavadocText()
                .markup(summary())
                .markup("<b>Pages:</b> at most " + paging.most() + ", " + way()
                        + "; each is a call with the resilience of one page, made when its items are needed. What fails is"
                        + " thrown by the iterator, which can be asked again.");
        operation.arguments().forEach(it -> text.param(it.javaName(), methods.meaning(it, operation)));
        return text.returns("the items one by one, or page by page").text();
    }

    /** The comment of the overload without options. */
    String brief() {
        JavadocText text = new JavadocText().markup(summary());
        operation.arguments().stream()
                .filter(it -> !(it instanceof ArgumentPlan.Options))
                .forEach(it -> text.param(it.javaName(), methods.meaning(it, operation)));
        return text.returns("the items one by one, or page by page").text();
    }

    private String summary() {
        return "All pages of {@code " + operation.methodName() + "}, one after the other.";
    }

    private String way() {
        return switch (paging.style()) {
            case CURSOR, OFFSET, PAGE -> "by " + JavadocText.code(paging.parameter());
            case LINK -> "by the header {@code Link}";
            case NEXT_URL -> "by the URL at " + JavadocText.code(paging.places().next());
        };
    }
}
