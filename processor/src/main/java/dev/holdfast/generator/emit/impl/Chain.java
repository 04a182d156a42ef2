package dev.holdfast.generator.emit.impl;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** A chain of calls, one a line below the first. Not safe for use by several threads. */
final class Chain {
    private final List<CodeBlock> links = new ArrayList<>();

    Chain(String format, Object... arguments) {
        links.add(CodeBlock.of(format, arguments));
    }

    Chain then(String format, Object... arguments) {
        links.add(CodeBlock.of(format, arguments));
        return this;
    }

    /** The chain on one line, for use as an argument. */
    CodeBlock inline() {
        return CodeBlock.join(links, "");
    }

    /** The chain as the value of a field. */
    CodeBlock value() {
        CodeBlock.Builder value = CodeBlock.builder().add(links.get(0)).add("$>$>");
        links.subList(1, links.size()).forEach(it -> value.add("\n").add(it));
        return value.add("$<$<").build();
    }
}
