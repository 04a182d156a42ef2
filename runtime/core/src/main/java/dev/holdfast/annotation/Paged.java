package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method returns one page of a list, and the next one is asked for in this way. {@code Pages.of(options -> list(options),
 * CustomerList::data)} goes through all of them.
 *
 * <p>A place in the answer is a JSON pointer (RFC 6901), whose {@code -1} is the last element of a list, or the name of a
 * header.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Paged {
    /** How the next page is asked for. */
    PageStyle style();

    /** The parameter of the query, or the JSON pointer to the property of the body, that says which page is asked for. */
    String parameter() default "";

    /** The parameter that says how many items a page has: a page with fewer is the last one. Empty for none. */
    String size() default "";

    /** What the parameter is for the first page, from 0; by default 0 for offsets and 1 for pages. */
    int first() default -1;

    /** Where the cursor or the URL of the next page stands in the answer. */
    String next() default "";

    /** The JSON pointer to the items of a page; empty where the answer itself is the list. */
    String items() default "";

    /** Where the answer says whether there is more; empty if it does not. */
    String more() default "";

    /** Where the answer says how many items there are on all pages; empty if it does not. */
    String total() default "";

    /** Where the answer says which number the last page has; empty if it does not. */
    String last() default "";

    /** How many pages are asked for at most, at least 1; one more is an error. */
    int most();
}
