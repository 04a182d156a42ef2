package dev.holdfast.generator.emit.impl;

import com.palantir.javapoet.CodeBlock;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.plan.PagingPlan;

/** How the pages of a list follow each other, in the constant of its operation. */
final class PageCalls {
    private static final int MOST_ON_ONE_LINE = 110;

    private PageCalls() {}

    static CodeBlock of(PagingPlan paging) {
        Chain chain = start(paging);
        PagingPlan.Places places = paging.places();
        add("size", paging.size(), chain);
        if (paging.first() != PagingPlan.usualFirst(paging.style())) {
            chain.then(".first($L)", paging.first());
        }
        add("next", places.next(), chain);
        add("items", places.items(), chain);
        add("more", places.more(), chain);
        add("total", places.total(), chain);
        add("last", places.last(), chain);
        chain.then(".most($L)", paging.most());
        return chain.inline().toString().length() < MOST_ON_ONE_LINE ? chain.inline() : chain.value();
    }

    private static Chain start(PagingPlan paging) {
        return switch (paging.style()) {
            case CURSOR -> new Chain("$T.cursor($S)", RuntimeTypes.PAGE_SPEC, paging.parameter());
            case OFFSET -> new Chain("$T.offset($S)", RuntimeTypes.PAGE_SPEC, paging.parameter());
            case PAGE -> new Chain("$T.page($S)", RuntimeTypes.PAGE_SPEC, paging.parameter());
            case LINK -> new Chain("$T.link()", RuntimeTypes.PAGE_SPEC);
            case NEXT_URL -> new Chain("$T.nextUrl()", RuntimeTypes.PAGE_SPEC);
        };
    }

    private static void add(String method, String value, Chain chain) {
        if (!value.isEmpty()) {
            chain.then(".$L($S)", method, value);
        }
    }
}
