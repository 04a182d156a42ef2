package dev.holdfast.generator.overlay;

import dev.holdfast.generator.source.SourceValue;
import java.util.List;
import java.util.Optional;

/** What a condition compares: RFC 9535 section 2.3.5. Nothing is no value, and no null either. */
sealed interface PathOperand {
    /** The value: one of {@link PathScalars}, or a map or list of the tree; empty for nothing. */
    Optional<Object> value(SourceValue value, SourceValue root);

    /** A literal, as {@link PathScalars} has it. */
    record Literal(Object literal) implements PathOperand {
        @Override
        public Optional<Object> value(SourceValue value, SourceValue root) {
            return Optional.of(literal);
        }
    }

    /** A query from the value at hand, or from the root. */
    record Query(boolean isFromRoot, JsonPath path) implements PathOperand {
        List<SourceValue> values(SourceValue value, SourceValue root) {
            return path.values(isFromRoot ? root : value, root);
        }

        @Override
        public Optional<Object> value(SourceValue value, SourceValue root) {
            List<SourceValue> values = values(value, root);
            return values.size() == 1 ? Optional.of(PathScalars.of(values.get(0))) : Optional.empty();
        }
    }

    /** How long a text, how large a map or list is. */
    record Length(PathOperand of) implements PathOperand {
        @Override
        public Optional<Object> value(SourceValue value, SourceValue root) {
            return of.value(value, root).flatMap(PathScalars::length);
        }
    }

    /** The value that a query names, if it is one alone. */
    record Value(Query query) implements PathOperand {
        @Override
        public Optional<Object> value(SourceValue value, SourceValue root) {
            return query.value(value, root);
        }
    }

    /** How many values a query names. */
    record Count(Query query) implements PathOperand {
        @Override
        public Optional<Object> value(SourceValue value, SourceValue root) {
            return Optional.of(PathScalars.number(query.values(value, root).size()));
        }
    }
}
