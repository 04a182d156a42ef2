package dev.holdfast.engine;

import java.net.URI;

/** Where the next page of a list is. */
sealed interface PageTarget {
    /** There is none. */
    record End() implements PageTarget {}

    /**
     * Where the parameter has this value.
     *
     * @param text not yet encoded
     */
    record Value(String text) implements PageTarget {}

    /**
     * At this URL, which is of the configured origin.
     *
     * @param uri absolute
     */
    record Url(URI uri) implements PageTarget {}

    /**
     * Nobody knows: what the answer says of it cannot be followed.
     *
     * @param why in a few words, without what may be a secret
     */
    record Unknown(String why) implements PageTarget {}
}
