package dev.holdfast.http;

import java.io.IOException;

/** What an HTTP client library does for one exchange, as far as its limits and its end are concerned. */
interface Wire {

    /**
     * Ends the exchange so that the other side sees it, or gives up what is left of its answer. On any thread, at any
     * time, more than once; does nothing once the exchange is over, since the connection may serve another one by then.
     */
    void abort();

    /** Whether a failure means that what arrived was not HTTP, rather than that nothing more arrived. */
    boolean isNotHttp(IOException failure);
}
