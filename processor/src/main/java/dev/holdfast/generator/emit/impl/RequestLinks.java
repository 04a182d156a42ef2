package dev.holdfast.generator.emit.impl;

import com.palantir.javapoet.CodeBlock;
import dev.holdfast.generator.emit.Constants;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.Encoding;
import dev.holdfast.generator.plan.Encodings;
import dev.holdfast.generator.plan.ParameterPlan;

/** The links of a call that put its arguments into the request; what is meant when nothing is said is left out. */
final class RequestLinks {
    private RequestLinks() {}

    static CodeBlock parameter(ParameterPlan parameter) {
        return switch (parameter.place()) {
            case PATH -> single("path", parameter);
            case HEADER -> single("header", parameter);
            case COOKIE -> single("cookie", parameter);
            case QUERY -> single("query", parameter);
            case QUERIES -> CodeBlock.of(".queries($N, $L)", parameter.javaName(), encodings(parameter.encodings()));
        };
    }

    static CodeBlock body(BodyPlan body) {
        String java = body.javaName();
        String type = body.mediaType();
        return switch (body.kind()) {
            case JSON -> isUsual(body) ? CodeBlock.of(".json($N)", java) : CodeBlock.of(".json($N, $S)", java, type);
            case FORM -> CodeBlock.of(".form($N, $L)", java, encodings(body.encodings()));
            case MULTIPART ->
                isUsual(body)
                        ? CodeBlock.of(".multipart($N)", java)
                        : CodeBlock.of(".multipart($N, $S, $L)", java, type, chained(body.encodings()));
            case TEXT -> CodeBlock.of(".text($N, $S)", java, type);
            case BINARY -> CodeBlock.of(".content($N, $S)", java, type);
        };
    }

    /** Whether an argument takes several lines. */
    static boolean isLong(ArgumentPlan argument) {
        return (argument instanceof BodyPlan body && !body.encodings().parts().isEmpty())
                || (argument instanceof ParameterPlan parameter
                        && !parameter.encodings().parts().isEmpty());
    }

    private static boolean isUsual(BodyPlan body) {
        BodyKind kind = body.kind();
        return body.mediaType().equals(kind.usualMediaType())
                && body.encodings().parts().isEmpty();
    }

    private static CodeBlock single(String method, ParameterPlan parameter) {
        Encoding usual = parameter.encodings().usual();
        if (usual.style() == parameter.place().usualStyle() && !usual.reserved()) {
            return CodeBlock.of(".$L($S, $N)", method, parameter.wireName(), parameter.javaName());
        }
        return CodeBlock.of(
                ".$L($S, $N, $L)",
                usual.reserved() ? "reservedQuery" : method,
                parameter.wireName(),
                parameter.javaName(),
                Constants.of(usual.style()));
    }

    private static CodeBlock encodings(Encodings encodings) {
        return encodings.parts().isEmpty() ? Constants.of(encodings.usual().style()) : chained(encodings);
    }

    private static CodeBlock chained(Encodings encodings) {
        Chain chain = new Chain(
                "$T.all($L)",
                RuntimeTypes.ENCODINGS,
                Constants.of(encodings.usual().style()));
        encodings.parts().forEach((name, part) -> part(name, part, chain));
        return chain.value();
    }

    private static void part(String name, Encoding part, Chain chain) {
        CodeBlock style = Constants.of(part.style());
        if (part.reserved()) {
            chain.then(".reserved($S, $L)", name, style);
        } else if (part.mediaType().isEmpty()) {
            chain.then(".part($S, $L)", name, style);
        } else {
            chain.then(".typed($S, $L, $S)", name, style, part.mediaType());
        }
    }
}
