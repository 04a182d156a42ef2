package dev.holdfast.generator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation returns.
 *
 * @param kind how the response body is read
 * @param type the Java type; {@link TypeRef.Scalar#VOID} for nothing
 * @param wrapping what the method returns beside it
 * @param isNullable whether there may be nothing to return
 * @param accept the media types to ask for; empty for those of the kind
 * @param events how a stream of events is asked for and ends
 * @param answers what each success holds; empty if all hold the same
 * @param paging how further pages follow; null if this is no page of a list
 * @param doc what it is
 */
public record ResultPlan(
        ResultKind kind,
        TypeRef type,
        ResultWrapping wrapping,
        boolean isNullable,
        String accept,
        EventsPlan events,
        List<AnswerPlan> answers,
        @Nullable PagingPlan paging,
        String doc) {
    /** Copies the list. */
    public ResultPlan {
        answers = List.copyOf(answers);
    }

    /** A result that is always there, of whatever media type the kind has. */
    public ResultPlan(ResultKind kind, TypeRef type, boolean isResponse, String doc) {
        this(
                kind,
                type,
                isResponse ? ResultWrapping.RESPONSE : ResultWrapping.NONE,
                false,
                "",
                EventsPlan.PLAIN,
                List.of(),
                null,
                doc);
    }

    /** The same, asked for by these media types. */
    public ResultPlan accepting(String media) {
        return new ResultPlan(kind, type, wrapping, isNullable, media, events, answers, paging, doc);
    }

    /** The same, or null. */
    public ResultPlan orNull(boolean alsoNull) {
        return new ResultPlan(kind, type, wrapping, isNullable || alsoNull, accept, events, answers, paging, doc);
    }

    /** The same, asked for and ended so. */
    public ResultPlan streamed(EventsPlan how) {
        return new ResultPlan(kind, type, wrapping, isNullable, accept, how, answers, paging, doc);
    }

    /** The same, as one of several. */
    public ResultPlan answering(List<AnswerPlan> several) {
        return new ResultPlan(kind, type, wrapping, isNullable, accept, events, several, paging, doc);
    }

    /** The same, as a page of a list. */
    public ResultPlan paged(@Nullable PagingPlan pages) {
        return new ResultPlan(kind, type, wrapping, isNullable, accept, events, answers, pages, doc);
    }

    /** The same with another description. */
    public ResultPlan described(String other) {
        return new ResultPlan(kind, type, wrapping, isNullable, accept, events, answers, paging, other);
    }

    /** The same, wrapped so. */
    public ResultPlan wrapped(ResultWrapping other) {
        return new ResultPlan(kind, type, other, isNullable, accept, events, answers, paging, doc);
    }

    /** Whether the method returns {@code Response<type>}. */
    public boolean isResponse() {
        return wrapping == ResultWrapping.RESPONSE;
    }

    /** Whether the method returns {@code Served<type>}. */
    public boolean isServed() {
        return wrapping == ResultWrapping.SERVED;
    }

    /** Whether the body is left to the caller as it arrives. */
    public boolean isStreamed() {
        return kind == ResultKind.DOWNLOAD || kind == ResultKind.EVENTS;
    }

    /** What each event of a stream holds. */
    public TypeRef event() {
        return ((TypeRef.Named) type).arguments().get(0);
    }
}
