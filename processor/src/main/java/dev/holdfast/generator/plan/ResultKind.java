package dev.holdfast.generator.plan;

import java.util.List;

/** How a response body is read. */
public enum ResultKind {
    /** As JSON. */
    JSON,
    /** As text, in the charset that the response names. */
    TEXT,
    /** As bytes, up to the response limit. */
    BYTES,
    /** Not at all. */
    NOTHING,
    /** By the caller, as it arrives. */
    DOWNLOAD,
    /** As JSON, event by event, as they arrive. */
    EVENTS,
    /** By status, since the bodies of the successes differ. */
    ANSWERS;

    private static final JavaName DOWNLOAD_TYPE = new JavaName("dev.holdfast.client", "Download");
    private static final JavaName EVENT_STREAM = new JavaName("dev.holdfast.client", "EventStream");

    /** The Java type of a download. */
    public static TypeRef download() {
        return new TypeRef.Named(DOWNLOAD_TYPE);
    }

    /** The Java type of a stream of events. */
    public static TypeRef eventsOf(TypeRef event) {
        return new TypeRef.Named(EVENT_STREAM, List.of(event));
    }

    /** How a body is read into a Java type when nothing else is said. */
    public static ResultKind of(TypeRef type) {
        if (type == TypeRef.Scalar.VOID) {
            return NOTHING;
        }
        if (type == TypeRef.Scalar.STRING) {
            return TEXT;
        }
        if (type instanceof TypeRef.Named named && named.name().equals(DOWNLOAD_TYPE)) {
            return DOWNLOAD;
        }
        if (type instanceof TypeRef.Named named && named.name().equals(EVENT_STREAM)) {
            return EVENTS;
        }
        return type == TypeRef.Scalar.BYTES ? BYTES : JSON;
    }

    /** Whether the Java type alone would not tell that the body is JSON. */
    public static boolean isJsonOnlyBecauseSaid(ResultPlan result) {
        return result.kind() == JSON && of(result.type()) != JSON;
    }
}
