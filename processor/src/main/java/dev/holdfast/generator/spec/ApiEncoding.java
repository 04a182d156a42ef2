package dev.holdfast.generator.spec;

/**
 * How one property of a form or of a multipart body is written: OpenAPI 3.1, section Encoding Object.
 *
 * @param style the style as OpenAPI names it; empty if the document says none
 * @param isExploded whether each element of a list is written on its own
 * @param allowsReserved whether reserved characters may stay as they are
 * @param mediaType the media types of the property, with commas; empty if the document says none
 */
public record ApiEncoding(String style, boolean isExploded, boolean allowsReserved, String mediaType) {}
