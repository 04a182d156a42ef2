package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.generator.spec.ApiParameter;

/** Finds our name for OpenAPI's pairs of style and explode; what has only one text has the style that its place has anyway. */
final class ParameterStyles {
    private ParameterStyles() {}

    /**
     * How a parameter is written.
     *
     * @param isSingle whether it holds neither a list nor an object
     */
    static ParameterStyle of(ApiParameter parameter, boolean isSingle) {
        if (parameter.hasContent()) {
            return ParameterStyle.JSON;
        }
        boolean each = parameter.isExploded();
        return switch (parameter.location()) {
            case PATH -> path(parameter.style(), each, isSingle);
            case HEADER -> simple(each && !isSingle);
            case QUERY, COOKIE -> isSingle ? ParameterStyle.REPEATED : query(parameter.style(), each);
        };
    }

    /** How a property of a form or a query is written in a style as OpenAPI names it; an unknown one is {@code form}. */
    static ParameterStyle query(String style, boolean each) {
        if (style.equals("deepObject")) {
            return ParameterStyle.DEEP;
        }
        if (each) {
            return ParameterStyle.REPEATED;
        }
        return switch (style) {
            case "spaceDelimited" -> ParameterStyle.SPACE;
            case "pipeDelimited" -> ParameterStyle.PIPE;
            case "tabDelimited" -> ParameterStyle.TAB;
            default -> ParameterStyle.COMMA;
        };
    }

    private static ParameterStyle path(String style, boolean each, boolean isSingle) {
        return switch (style) {
            case "label" -> each && !isSingle ? ParameterStyle.LABEL_EACH : ParameterStyle.LABEL;
            case "matrix" -> each && !isSingle ? ParameterStyle.MATRIX_EACH : ParameterStyle.MATRIX;
            default -> simple(each && !isSingle);
        };
    }

    private static ParameterStyle simple(boolean each) {
        return each ? ParameterStyle.PAIRS : ParameterStyle.COMMA;
    }
}
