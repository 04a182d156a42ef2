package dev.holdfast.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.client.PageMark;
import dev.holdfast.engine.stage.CallEnd;
import java.util.Set;

/**
 * The way through the pages of a list, after one of them.
 *
 * @param number the number of the page that was read, from 1
 * @param next where the next one is
 * @param seen the values and URLs that led to a page so far; shared by all marks of one way
 * @param items the items of the page that was read; missing if they do not matter
 * @param call the call that read it
 */
record PageReached(int number, PageTarget next, Set<String> seen, JsonNode items, CallEnd.Succeeded call)
        implements PageMark {
    @Override
    public boolean isEnd() {
        return next instanceof PageTarget.End;
    }
}
