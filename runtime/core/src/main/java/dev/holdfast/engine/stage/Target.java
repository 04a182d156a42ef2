package dev.holdfast.engine.stage;

import dev.holdfast.http.WireRequest;
import dev.holdfast.text.WebOrigin;
import java.util.List;
import java.util.stream.Stream;

/** Where a call is sent, which redirects change. Used by one thread. */
final class Target {
    private final WireRequest first;
    private List<String> seen = List.of();
    private WireRequest wire;
    private boolean isForeign;
    private int hops;

    Target(WireRequest first) {
        this.first = first;
        this.wire = first;
    }

    /** What the next attempt sends, without credentials. */
    WireRequest wire() {
        return wire;
    }

    WebOrigin origin() {
        return WebOrigin.of(wire.uri());
    }

    /** Whether it was chosen by another origin than the call's own: also on the way back, which others chose, too. */
    boolean isForeign() {
        return isForeign;
    }

    /** How many redirects were followed. */
    int hops() {
        return hops;
    }

    /** Whether a request of this kind was sent before, so that the redirects lead in a circle. */
    boolean hasSeen(WireRequest next) {
        return seen.contains(name(next)) || name(first).equals(name(next));
    }

    void follow(WireRequest next) {
        hops++;
        seen = Stream.concat(seen.stream(), Stream.of(name(next))).toList();
        wire = next;
        isForeign = isForeign || !origin().equals(WebOrigin.of(first.uri()));
    }

    private static String name(WireRequest request) {
        return request.method() + " " + request.uri();
    }
}
