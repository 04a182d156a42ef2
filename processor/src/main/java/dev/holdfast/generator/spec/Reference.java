package dev.holdfast.generator.spec;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a {@code $ref} names.
 *
 * @param file the file, relative to the directory of the document; as written in the root document's own name
 * @param pointer the value in it
 */
record Reference(String file, JsonPointer pointer) {

    /**
     * Reads a reference.
     *
     * @param text the reference as written
     * @param fromFile the file that holds it, relative to the directory of the document
     * @throws IllegalArgumentException if it must not or cannot be followed; the message says why, to follow the reference
     */
    static Reference parse(String text, String fromFile) {
        int hash = text.indexOf('#');
        String path = decoded(hash < 0 ? text : text.substring(0, hash));
        String fragment = decoded(hash < 0 ? "" : text.substring(hash + 1));
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            throw new IllegalArgumentException(
                    "names an anchor; only JSON pointers such as #/components/... are followed");
        }
        String file = path.isEmpty() ? fromFile : resolved(path, fromFile);
        return new Reference(file, JsonPointer.parse(fragment));
    }

    private static String resolved(String path, String fromFile) {
        if (path.contains("://") || path.startsWith("//")) {
            throw new IllegalArgumentException("is a URL; only files beside the document are read");
        }
        if (path.startsWith("/") || path.contains("\\") || path.contains(":")) {
            throw new IllegalArgumentException("is an absolute path; only paths relative to the file are followed");
        }
        Deque<String> steps = new ArrayDeque<>();
        int slash = fromFile.lastIndexOf('/');
        String whole = slash < 0 ? path : fromFile.substring(0, slash + 1) + path;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    throw new IllegalArgumentException("leaves the directory of the document");
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("has a broken percent escape", malformed);
        }
    }
}
