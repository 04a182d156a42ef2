package dev.holdfast.engine.stage;

import dev.holdfast.client.FailureClass;
import org.jspecify.annotations.Nullable;

/** What a status means where the policy says nothing: the table of RUNTIME 25. */
final class StatusMeaning {
    private StatusMeaning() {}

    /** The failure; null for a success. 304 answers a conditional request and is no redirect. */
    static @Nullable FailureClass of(int status) {
        return switch (status) {
            case 304 -> null;
            case 401 -> FailureClass.AUTH;
            case 408 -> FailureClass.TIMEOUT;
            case 425 -> FailureClass.IN_PROGRESS;
            case 429 -> FailureClass.THROTTLED;
            case 501, 505 -> FailureClass.CLIENT_ERROR;
            case 502, 504 -> FailureClass.GATEWAY;
            case 503 -> FailureClass.OVERLOADED;
            default -> ofHundred(status / 100);
        };
    }

    private static @Nullable FailureClass ofHundred(int hundred) {
        return switch (hundred) {
            case 2 -> null;
            case 5 -> FailureClass.SERVER_ERROR;
            default -> FailureClass.CLIENT_ERROR;
        };
    }
}
