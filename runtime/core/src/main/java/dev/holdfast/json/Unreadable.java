package dev.holdfast.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where and why reading failed without quoting the content, which Jackson's own messages do. */
final class Unreadable {

    private static final int MOST_NAME = 64;

    private Unreadable() {}

    static String describe(IOException failure) {
        if (failure instanceof StreamConstraintsException bound) {
            return "the JSON breaks a bound: " + bound.getOriginalMessage();
        }
        if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "the JSON does not fit " + mismatch.getTargetType().getTypeName() + place(failure);
        }
        if (failure instanceof JsonMappingException) {
            return "the JSON does not fit" + place(failure);
        }
        return "the body is not well-formed JSON" + place(failure);
    }

    /** {@code " at /data/3/amount, line 1, column 44"}, or empty when unknown. */
    static String place(@Nullable Throwable failure) {
        String path = failure instanceof JsonMappingException mapping ? path(mapping) : "";
        String position = failure instanceof JsonProcessingException json ? position(json.getLocation()) : "";
        if (path.isEmpty()) {
            return position.isEmpty() ? "" : " at " + position;
        }
        return " at " + path + (position.isEmpty() ? "" : ", " + position);
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream().map(Unreadable::step).collect(Collectors.joining());
    }

    private static String step(JsonMappingException.Reference reference) {
        String name = reference.getFieldName();
        if (name == null) {
            return "/" + reference.getIndex();
        }
        return "/" + (name.length() > MOST_NAME ? name.substring(0, MOST_NAME) + "..." : name);
    }

    private static String position(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
