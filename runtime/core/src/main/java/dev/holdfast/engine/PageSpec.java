package dev.holdfast.engine;

import static java.util.Objects.requireNonNull;

import dev.holdfast.annotation.PageStyle;
import dev.holdfast.engine.rule.PageRule;

/**
 * Says how the pages of a list follow each other. A place in the answer is a JSON pointer, whose {@code -1} is the last element
 * of a list, or the name of a header. {@code most} must be said. Not thread-safe; read once, by the operation it is given to.
 */
public final class PageSpec {
    private final PageStyle style;
    private final String parameter;
    private String size = "";
    private int first;
    private String next = "";
    private String items = "";
    private String more = "";
    private String total = "";
    private String last = "";
    private int most;

    private PageSpec(PageStyle style, String parameter, int first) {
        this.style = style;
        this.parameter = requireNonNull(parameter, "parameter");
        this.first = first;
    }

    /** The next page begins at a value of the answer: {@link #next} says where it stands. */
    public static PageSpec cursor(String parameter) {
        return new PageSpec(PageStyle.CURSOR, parameter, 0);
    }

    /** The next page begins behind as many items as were read. */
    public static PageSpec offset(String parameter) {
        return new PageSpec(PageStyle.OFFSET, parameter, 0);
    }

    /** Pages have numbers, from 1 unless {@link #first} says otherwise. */
    public static PageSpec page(String parameter) {
        return new PageSpec(PageStyle.PAGE, parameter, 1);
    }

    /** The next page is a link in a header. */
    public static PageSpec link() {
        return new PageSpec(PageStyle.LINK, "", 0);
    }

    /** The next page is a URL in the answer: {@link #next} says where it stands. */
    public static PageSpec nextUrl() {
        return new PageSpec(PageStyle.NEXT_URL, "", 0);
    }

    /** The parameter that says how many items a page has. */
    public PageSpec size(String name) {
        this.size = name;
        return this;
    }

    /** What the parameter is for the first page. */
    public PageSpec first(int number) {
        this.first = number;
        return this;
    }

    /** Where the cursor or the URL of the next page stands. */
    public PageSpec next(String place) {
        this.next = place;
        return this;
    }

    /** The JSON pointer to the items of a page. */
    public PageSpec items(String pointer) {
        this.items = pointer;
        return this;
    }

    /** Where the answer says whether there is more. */
    public PageSpec more(String place) {
        this.more = place;
        return this;
    }

    /** Where the answer says how many items there are on all pages. */
    public PageSpec total(String place) {
        this.total = place;
        return this;
    }

    /** Where the answer says which number the last page has. */
    public PageSpec last(String place) {
        this.last = place;
        return this;
    }

    /** How many pages are asked for at most, at least 1. */
    public PageSpec most(int pages) {
        this.most = pages;
        return this;
    }

    PageRule rule() {
        return new PageRule(style, parameter, size, first, next, items, more, total, last, most);
    }
}
