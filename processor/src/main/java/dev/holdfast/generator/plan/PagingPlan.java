package dev.holdfast.generator.plan;

import dev.holdfast.annotation.PageStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of a list follow each other. A place in the answer is a JSON pointer, with {@code -1} for the last element of a
 * list, or a header; empty for none.
 *
 * @param style how the next page is asked for
 * @param parameter what says which page is asked for; empty for links and URLs
 * @param size the parameter with the number of items on a page; empty for none
 * @param first what the parameter is for the first page
 * @param places what stands where in the answer
 * @param most how many pages are asked for at most
 * @param walk the method that goes through all pages; null where the plan was read from Java, which needs no implementation
 */
public record PagingPlan(
        PageStyle style,
        String parameter,
        String size,
        int first,
        Places places,
        int most,
        @Nullable Walk walk) {
    /** What the parameter is for the first page if nothing is said. */
    public static int usualFirst(PageStyle style) {
        return style == PageStyle.PAGE ? 1 : 0;
    }

    /** The same without the method that the contract alone knows. */
    public PagingPlan withoutWalk() {
        return new PagingPlan(style, parameter, size, first, places, most, null);
    }

    /**
     * What stands where in the answer.
     *
     * @param next the cursor or the URL of the next page
     * @param items the items; empty where the answer is the list
     * @param more whether there is more
     * @param total how many items there are on all pages
     * @param last the number of the last page
     */
    public record Places(String next, String items, String more, String total, String last) {}

    /**
     * The method that goes through all pages.
     *
     * @param methodName its name
     * @param item the type of an item
     * @param isNullable whether an item may be null
     * @param steps how Java comes from a page to its items; none where the page is the list
     */
    public record Walk(String methodName, TypeRef item, boolean isNullable, List<Step> steps) {
        /** Copies the list. */
        public Walk {
            steps = List.copyOf(steps);
        }
    }

    /**
     * From an object to a part of it.
     *
     * @param owner the type of the object
     * @param accessor the method that returns the part
     * @param isField whether it is wrapped, since absent and null are told apart
     */
    public record Step(TypeRef owner, String accessor, boolean isField) {}
}
