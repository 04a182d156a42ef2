package dev.holdfast.generator.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What takes the place of an answer that does not come. */
public sealed interface FallbackPlan {
    /** Which of them it is. */
    Kind kind();

    /** The kinds of fallbacks. */
    enum Kind {
        CACHED,
        CONSTANT,
        HANDLER
    }

    /**
     * The latest answer to the same request.
     *
     * @param oldest the greatest age that it may have; null where nobody said one, which is an error
     */
    record Cached(@Nullable Duration oldest) implements FallbackPlan {
        @Override
        public Kind kind() {
            return Kind.CACHED;
        }
    }

    /**
     * A body, as the provider would send it.
     *
     * @param body the body
     */
    record Constant(String body) implements FallbackPlan {
        @Override
        public Kind kind() {
            return Kind.CONSTANT;
        }
    }

    /** Whatever the program gives. */
    record Handler() implements FallbackPlan {
        @Override
        public Kind kind() {
            return Kind.HANDLER;
        }
    }
}
