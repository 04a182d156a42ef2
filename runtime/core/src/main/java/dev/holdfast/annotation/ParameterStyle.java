package dev.holdfast.annotation;

/**
 * How a list or an object is written as text: OpenAPI 3.1, sections Style Values and Style Examples. A single value is
 * written the same in all of them but {@link #LABEL}, {@link #MATRIX}, their exploded forms, and {@link #JSON}.
 */
public enum ParameterStyle {
    /** {@code color=blue&color=black} and {@code R=100&G=200}: OpenAPI's {@code form}, exploded. */
    REPEATED,
    /** {@code blue,black} and {@code R,100,G,200}: {@code form}, not exploded, and {@code simple}. */
    COMMA,
    /** {@code blue,black} and {@code R=100,G=200}: {@code simple}, exploded. */
    PAIRS,
    /** {@code blue%20black}: {@code spaceDelimited}. */
    SPACE,
    /** {@code blue%7Cblack}: {@code pipeDelimited}. */
    PIPE,
    /** {@code blue%09black}: Swagger 2.0's {@code tsv}. */
    TAB,
    /** {@code color[0]=blue} and {@code color[R]=100}, to any depth: {@code deepObject}. */
    DEEP,
    /** {@code .blue,black} and {@code .R,100,G,200}: {@code label}; paths only. */
    LABEL,
    /** {@code .blue.black} and {@code .R=100.G=200}: {@code label}, exploded; paths only. */
    LABEL_EACH,
    /** {@code ;color=blue,black} and {@code ;color=R,100,G,200}: {@code matrix}; paths only. */
    MATRIX,
    /** {@code ;color=blue;color=black} and {@code ;R=100;G=200}: {@code matrix}, exploded; paths only. */
    MATRIX_EACH,
    /** As JSON text: {@code content} with {@code application/json}. */
    JSON
}
