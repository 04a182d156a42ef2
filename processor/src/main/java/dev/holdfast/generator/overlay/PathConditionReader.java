package dev.holdfast.generator.overlay;

import dev.holdfast.generator.overlay.PathCondition.AllOf;
import dev.holdfast.generator.overlay.PathCondition.AnyOf;
import dev.holdfast.generator.overlay.PathCondition.Comparison;
import dev.holdfast.generator.overlay.PathCondition.Exists;
import dev.holdfast.generator.overlay.PathCondition.Matches;
import dev.holdfast.generator.overlay.PathCondition.Not;
import dev.holdfast.generator.overlay.PathOperand.Count;
import dev.holdfast.generator.overlay.PathOperand.Length;
import dev.holdfast.generator.overlay.PathOperand.Literal;
import dev.holdfast.generator.overlay.PathOperand.Query;
import dev.holdfast.generator.overlay.PathOperand.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the conditions of filters: RFC 9535 sections 2.3.5 and 2.4. */
final class PathConditionReader {
    private static final List<String> OPERATORS = List.of("==", "!=", "<=", ">=", "<", ">");
    private static final int MOST_DEPTH = 50;

    private final PathText text;
    private final JsonPathReader queries;
    private int depth;

    PathConditionReader(PathText text, JsonPathReader queries) {
        this.text = text;
        this.queries = queries;
    }

    PathCondition condition() {
        if (++depth > MOST_DEPTH) {
            throw text.refused("conditions are nested deeper than " + MOST_DEPTH);
        }
        List<PathCondition> alternatives = new ArrayList<>();
        do {
            alternatives.add(conjunction());
            text.skipSpace();
        } while (text.takes("||"));
        depth--;
        return alternatives.size() == 1 ? alternatives.get(0) : new AnyOf(alternatives);
    }

    private PathCondition conjunction() {
        List<PathCondition> parts = new ArrayList<>();
        do {
            text.skipSpace();
            parts.add(basic());
            text.skipSpace();
        } while (text.takes("&&"));
        return parts.size() == 1 ? parts.get(0) : new AllOf(parts);
    }

    private PathCondition basic() {
        if (text.takes("!")) {
            text.skipSpace();
            return new Not(basic());
        }
        if (text.takes("(")) {
            PathCondition inner = condition();
            text.expect(")");
            return inner;
        }
        if (text.takes("match(")) {
            return matches(true);
        }
        return text.takes("search(") ? matches(false) : comparison();
    }

    private PathCondition matches(boolean isWhole) {
        PathOperand subject = argument();
        text.expect(",");
        PathOperand expression = argument();
        text.expect(")");
        return new Matches(subject, expression, isWhole);
    }

    private PathCondition comparison() {
        PathOperand left = operand();
        text.skipSpace();
        for (String operator : OPERATORS) {
            if (text.takes(operator)) {
                text.skipSpace();
                return new Comparison(single(left), operator, single(operand()));
            }
        }
        if (left instanceof Query query) {
            return new Exists(query);
        }
        throw text.refused("a value is compared with another one");
    }

    /** RFC 9535 section 2.3.5.1: what may name several values cannot be compared. */
    private PathOperand single(PathOperand operand) {
        if (operand instanceof Query query && !query.path().isSingular()) {
            throw text.refused("a query that may name several values cannot be compared");
        }
        return operand;
    }

    private PathOperand argument() {
        text.skipSpace();
        PathOperand argument = operand();
        text.skipSpace();
        return argument;
    }

    private PathOperand operand() {
        if (text.takes("@")) {
            return new Query(false, queries.segments());
        }
        if (text.takes("$")) {
            return new Query(true, queries.segments());
        }
        if (text.takes("length(")) {
            return closed(new Length(argument()));
        }
        if (text.takes("count(")) {
            return closed(new Count(query("count")));
        }
        return text.takes("value(") ? closed(new Value(query("value"))) : literal();
    }

    private PathOperand closed(PathOperand operand) {
        text.expect(")");
        return operand;
    }

    private Query query(String function) {
        if (argument() instanceof Query query) {
            return query;
        }
        throw text.refused(function + " takes a query");
    }

    private PathOperand literal() {
        if (text.isAtQuote()) {
            return new Literal(text.quoted());
        }
        if (text.takes("true")) {
            return new Literal(true);
        }
        if (text.takes("false")) {
            return new Literal(false);
        }
        return new Literal(text.takes("null") ? PathScalars.NULL : new BigDecimal(text.number()));
    }
}
