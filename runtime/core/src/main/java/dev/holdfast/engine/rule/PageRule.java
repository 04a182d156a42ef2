package dev.holdfast.engine.rule;

import dev.holdfast.annotation.PageStyle;

/**
 * How the pages of a list follow each other. A place in the answer is a JSON pointer, with {@code -1} for the last element of a
 * list, or a header's name.
 *
 * @param style how the next page is asked for
 * @param parameter the parameter of the query, or the JSON pointer into the body, that says which page; empty for links and URLs
 * @param size the parameter that says how many items a page has; empty for none
 * @param first what the parameter is for the first page: offsets and pages only
 * @param next where the cursor or the URL of the next page stands; empty for offsets, pages and links
 * @param items the JSON pointer to the items of a page; empty where the answer is the list
 * @param more where the answer says whether there is more; empty if nowhere
 * @param total where the answer says how many items there are on all pages; empty if nowhere
 * @param last where the answer says which number the last page has; empty if nowhere
 * @param most how many pages are asked for at most
 */
public record PageRule(
        PageStyle style,
        String parameter,
        String size,
        int first,
        String next,
        String items,
        String more,
        String total,
        String last,
        int most) {
    /** Checks the bound. */
    public PageRule {
        if (most < 1) {
            throw new IllegalArgumentException("most pages " + most + " is not at least 1");
        }
    }
}
