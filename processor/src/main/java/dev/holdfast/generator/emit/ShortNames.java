package dev.holdfast.generator.emit;

import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.plan.JavaName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shortens the full names of a source that JavaPoet printed, and knows what it has to import for that. To let JavaPoet import
 * them takes it a second run over the same type, and that is most of what it costs to write a file.
 *
 * <p>Gives up where two types share a simple name: JavaPoet knows which of the two may be short.
 */
final class ShortNames {
    private static final Map<String, Set<String>> BARE = Constants.byType();

    private final JavaName file;
    private final Set<String> nested;
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> imports = new TreeSet<>();
    private final Set<String> staticImports = new TreeSet<>();
    private boolean isInBody;
    private boolean isAmbiguous;

    private ShortNames(JavaName file, TypeSpec type) {
        this.file = file;
        this.nested = type.nestedTypesSimpleNames();
        note(file.simpleName(), file.qualifiedName());
        nested.forEach(it -> note(it, file.qualifiedName() + "." + it));
        isAmbiguous = type.typeSpecs().stream()
                .anyMatch(it -> !it.nestedTypesSimpleNames().isEmpty());
    }

    /** The whole file; empty where names clash. */
    static Optional<String> file(JavaName name, TypeSpec type, String printed) {
        ShortNames names = new ShortNames(name, type);
        String body = names.lines(printed);
        return names.isAmbiguous
                ? Optional.empty()
                : Optional.of(names.head().append(body).toString());
    }

    private StringBuilder head() {
        StringBuilder head =
                new StringBuilder("package ").append(file.packageName()).append(";\n\n");
        staticImports.forEach(it -> head.append("import static ").append(it).append(";\n"));
        head.append(staticImports.isEmpty() ? "" : "\n");
        imports.forEach(it -> head.append("import ").append(it).append(";\n"));
        return head.append(imports.isEmpty() ? "" : "\n");
    }

    private String lines(String printed) {
        StringBuilder text = new StringBuilder(printed.length());
        int start = 0;
        while (start < printed.length()) {
            int end = printed.indexOf('\n', start);
            int code = start;
            while (printed.charAt(code) == ' ') {
                code++;
            }
            // without a file around it, JavaPoet indents by two
            text.append(" ".repeat((code - start) / 2 * 4 + (code - start) % 2));
            if (printed.startsWith("*", code) || printed.startsWith("/**", code)) {
                text.append(printed, code, end);
            } else {
                line(printed, code, end, text);
                isInBody |= printed.startsWith(" {", end - 2);
            }
            text.append('\n');
            start = end + 1;
        }
        return text.toString();
    }

    private void line(String printed, int start, int end, StringBuilder text) {
        int index = start;
        while (index < end) {
            char next = printed.charAt(index);
            int after = index + 1;
            if (next == '"') {
                after = endOfText(printed, index, end);
                text.append(printed, index, after);
            } else if (Character.isJavaIdentifierStart(next)) {
                after = endOfChain(printed, index, end);
                String chain = printed.substring(index, after);
                if (chain.endsWith(".") && printed.startsWith(" @", after)) {
                    after = annotated(chain, printed, after + 2, text);
                } else {
                    text.append(shortened(chain));
                }
            } else {
                text.append(next);
            }
            index = after;
        }
    }

    /** JavaPoet writes {@code java.lang. @Nullable String} for want of an import; it returns where that ends. */
    private int annotated(String prefix, String printed, int start, StringBuilder text) {
        int end = endOfChain(printed, start, printed.length());
        int after = endOfChain(printed, end + 1, printed.length());
        isAmbiguous |= printed.charAt(end) != ' ';
        String name = shortened(prefix + printed.substring(Math.min(end + 1, after), after));
        int last = name.lastIndexOf('.') + 1;
        text.append(name, 0, last).append(last == 0 ? "@" : " @");
        text.append(shortened(printed.substring(start, end))).append(' ').append(name, last, name.length());
        return after;
    }

    private static int endOfChain(String printed, int start, int end) {
        int index = start;
        while (index < end && (Character.isJavaIdentifierPart(printed.charAt(index)) || printed.charAt(index) == '.')) {
            index++;
        }
        return index;
    }

    private static int endOfText(String printed, int open, int end) {
        int index = open + 1;
        while (index < end && printed.charAt(index) != '"') {
            index += printed.charAt(index) == '\\' ? 2 : 1;
        }
        return Math.min(index + 1, end);
    }

    /** A name, or whatever else is joined by dots, without the package that it may begin with. */
    private String shortened(String chain) {
        int start = startOfType(chain);
        if (start == 0) {
            return chain;
        }
        int last = chain.lastIndexOf('.');
        if (BARE.getOrDefault(chain.substring(0, last), Set.of()).contains(chain.substring(last + 1))) {
            staticImports.add(chain);
            return chain.substring(last + 1);
        }
        int dot = chain.indexOf('.', start);
        int end = dot < 0 ? chain.length() : dot;
        String type = chain.substring(0, end);
        note(chain.substring(start, end), type);
        if (type.equals(file.qualifiedName())) {
            return isInBody && isNested(chain, end + 1) ? chain.substring(end + 1) : chain.substring(start);
        }
        String packageName = chain.substring(0, start - 1);
        if (!packageName.equals(file.packageName()) && !packageName.equals("java.lang")) {
            imports.add(type);
        }
        return chain.substring(start);
    }

    private boolean isNested(String chain, int start) {
        int end = chain.indexOf('.', start);
        return start < chain.length() && nested.contains(chain.substring(start, end < 0 ? chain.length() : end));
    }

    /** Where the type begins in a name with a package; 0 if this is none, as in {@code this.engine.call}. */
    private int startOfType(String chain) {
        String own = file.packageName();
        if (chain.startsWith(own) && isCapital(chain, own.length() + 1) && chain.charAt(own.length()) == '.') {
            return own.length() + 1;
        }
        int packages = 0;
        int start = 0;
        for (int dot = chain.indexOf('.'); dot >= 0; dot = chain.indexOf('.', start)) {
            if (isCapital(chain, start)) {
                break;
            }
            packages++;
            start = dot + 1;
        }
        return packages > 1 && isCapital(chain, start) && !chain.startsWith("this.") ? start : 0;
    }

    private static boolean isCapital(String chain, int index) {
        return index < chain.length() && Character.isUpperCase(chain.charAt(index));
    }

    private void note(String simpleName, String type) {
        String known = types.putIfAbsent(simpleName, type);
        isAmbiguous |= known != null && !known.equals(type);
    }
}
