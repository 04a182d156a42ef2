package dev.holdfast.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.holdfast.text.StatusPattern;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each success of an operation becomes, where their bodies differ. Immutable; each method returns another one.
 *
 * @param <T> what all of them are
 */
public final class Answers<T> {
    private final List<Answer<T>> cases;

    private Answers(List<Answer<T>> cases) {
        this.cases = cases;
    }

    /** No success yet. */
    public static <T> Answers<T> of() {
        return new Answers<>(List.of());
    }

    /** An answer with this status, such as {@code 202} or {@code 2xx}, holds JSON. */
    public <B> Answers<T> json(String status, Class<B> type, Function<? super B, ? extends T> make) {
        return with(status, type, false, body -> make.apply(type.cast(body)));
    }

    /** An answer with this status holds JSON of a generic type. */
    @SuppressWarnings("unchecked") // the body is read as that type
    public <B> Answers<T> json(String status, TypeReference<B> type, Function<? super B, ? extends T> make) {
        return with(status, type.getType(), false, body -> make.apply((B) body));
    }

    /** An answer with this status holds text. */
    public Answers<T> text(String status, Function<? super String, ? extends T> make) {
        return with(status, String.class, true, body -> make.apply((String) body));
    }

    /** An answer with this status holds nothing, whatever its body. */
    public Answers<T> nothing(String status, Supplier<? extends T> make) {
        return with(status, null, false, body -> make.get());
    }

    /** What an answer with this status becomes; empty if nothing is said of it. The most specific status wins. */
    Optional<Answer<T>> of(int status) {
        return cases.stream()
                .filter(it -> it.status().matches(status))
                .max(Comparator.comparingInt(it -> it.status().specificity()));
    }

    private Answers<T> with(String status, @Nullable Type type, boolean isText, Function<Object, ? extends T> make) {
        var added = new Answer<T>(StatusPattern.parse(status), type, isText, make);
        return new Answers<>(Stream.concat(cases.stream(), Stream.of(added)).toList());
    }

    /**
     * One success.
     *
     * @param status its status
     * @param type what its body is read as; null for not at all
     * @param isText whether the body is text and not JSON
     * @param make makes the result of the body
     */
    record Answer<T>(StatusPattern status, @Nullable Type type, boolean isText, Function<Object, ? extends T> make) {}
}
