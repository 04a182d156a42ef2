package dev.holdfast.generator.overlay;

import dev.holdfast.generator.source.SourceValue;
import java.util.List;
import java.util.Optional;

/** A condition of a filter: RFC 9535 section 2.3.5. */
sealed interface PathCondition {
    /** Whether it holds of a value. */
    boolean holds(SourceValue value, SourceValue root);

    /** One of several. */
    record AnyOf(List<PathCondition> conditions) implements PathCondition {
        @Override
        public boolean holds(SourceValue value, SourceValue root) {
            return conditions.stream().anyMatch(it -> it.holds(value, root));
        }
    }

    /** All of several. */
    record AllOf(List<PathCondition> conditions) implements PathCondition {
        @Override
        public boolean holds(SourceValue value, SourceValue root) {
            return conditions.stream().allMatch(it -> it.holds(value, root));
        }
    }

    /** The contrary. */
    record Not(PathCondition condition) implements PathCondition {
        @Override
        public boolean holds(SourceValue value, SourceValue root) {
            return !condition.holds(value, root);
        }
    }

    /** A query names something. */
    record Exists(PathOperand.Query query) implements PathCondition {
        @Override
        public boolean holds(SourceValue value, SourceValue root) {
            return !query.values(value, root).isEmpty();
        }
    }

    /** A text is, or contains, what a regular expression describes (RFC 9485). */
    record Matches(PathOperand text, PathOperand expression, boolean isWhole) implements PathCondition {
        @Override
        public boolean holds(SourceValue value, SourceValue root) {
            Optional<String> subject = PathScalars.text(text.value(value, root));
            Optional<String> pattern = PathScalars.text(expression.value(value, root));
            return subject.isPresent()
                    && pattern.isPresent()
                    && PathScalars.matches(subject.get(), pattern.get(), isWhole);
        }
    }

    /** Two values compare. */
    record Comparison(PathOperand left, String operator, PathOperand right) implements PathCondition {
        @Override
        public boolean holds(SourceValue value, SourceValue root) {
            Optional<Object> one = left.value(value, root);
            Optional<Object> other = right.value(value, root);
            return switch (operator) {
                case "==" -> PathScalars.equal(one, other);
                case "!=" -> !PathScalars.equal(one, other);
                case "<" -> PathScalars.less(one, other);
                case ">" -> PathScalars.less(other, one);
                case "<=" -> PathScalars.less(one, other) || PathScalars.equal(one, other);
                default -> PathScalars.less(other, one) || PathScalars.equal(one, other);
            };
        }
    }
}
