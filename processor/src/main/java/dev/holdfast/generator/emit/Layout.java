package dev.holdfast.generator.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.plan.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays out what JavaPoet writes as a person would: an annotation, a short comment or a list of parameters on one line
 * where it fits, with one part a line where it does not.
 *
 * <p>JavaPoet puts each member of an annotation on a line of its own, fills the header of a record and the parameters of a
 * method to 100 columns, and gives each comment three lines.
 */
public final class Layout {
    private static final int WIDTH = 120;
    private static final String INDENT = "    ";
    private static final Pattern RECORD = Pattern.compile("((public|private|static|final) )*record \\w+\\(");
    private static final Pattern STAR = Pattern.compile("^\\* ?");
    private static final Pattern PARAMETERS = Pattern.compile("[\\w<>@., \\[\\]]* \\w+\\(|\\w+\\(");

    private Layout() {}

    /** Writes a type as a file. */
    public static SourceFile file(JavaName name, TypeSpec type) {
        String printed = type.toString();
        String source = ShortNames.file(name, type, printed).orElseGet(() -> imported(name, type, printed));
        return new SourceFile(name, tidy(Ascii.source(source)));
    }

    private static String imported(JavaName name, TypeSpec type, String printed) {
        JavaFile.Builder file =
                JavaFile.builder(name.packageName(), type).indent(INDENT).skipJavaLangImports(true);
        Constants.namedIn(printed).forEach(file::addStaticImport);
        return file.build().toString();
    }

    /** Lays out a source text. */
    static String tidy(String source) {
        List<String> lines = source.lines().toList();
        List<String> tidied = new ArrayList<>();
        int index = 0;
        while (index < lines.size()) {
            if (separatesFields(lines, index)) {
                index++;
                continue;
            }
            Block block = blockAt(lines, index);
            tidied.addAll(block.laidOut());
            index += block.lines();
        }
        return String.join("\n", tidied) + "\n";
    }

    /** Fields of one line each stand together. */
    private static boolean separatesFields(List<String> lines, int index) {
        return index > 0
                && lines.get(index).isBlank()
                && index + 1 < lines.size()
                && isField(lines.get(index - 1).strip())
                && isField(lines.get(index + 1).strip());
    }

    private static boolean isField(String line) {
        return line.startsWith("private ") && !line.startsWith("private static") && line.endsWith(";");
    }

    private static Block blockAt(List<String> lines, int index) {
        String line = lines.get(index).stripTrailing();
        String stripped = line.strip();
        String indent = line.substring(0, line.length() - stripped.length());
        if (isEmptyBody(stripped, lines, index + 1)) {
            return new Block(List.of(indent + stripped + "}"), 2);
        }
        if (stripped.equals("/**") && index + 2 < lines.size()) {
            return comment(lines, index, indent);
        }
        if (!spreads(stripped)) {
            return stripped.startsWith("*") || line.length() <= WIDTH
                    ? Block.plain(line)
                    : new Block(LongLine.broken(indent, stripped), 1);
        }
        StringBuilder text = new StringBuilder(stripped);
        int count = 1;
        while (!Nesting.closes(text) && index + count < lines.size()) {
            text.append(text.charAt(text.length() - 1) == ',' ? " " : "")
                    .append(lines.get(index + count).strip());
            count++;
        }
        if (isEmptyBody(text, lines, index + count)) {
            text.append('}');
            count++;
        }
        return new Block(LongLine.broken(indent, text.toString()), count);
    }

    private static boolean isEmptyBody(CharSequence header, List<String> lines, int next) {
        return header.length() > 0
                && header.charAt(header.length() - 1) == '{'
                && next < lines.size()
                && lines.get(next).strip().equals("}");
    }

    /** Whether JavaPoet may have spread what a line begins: an annotation, the header of a record, a list of parameters. */
    private static boolean spreads(String line) {
        return (line.startsWith("@") && line.endsWith("("))
                || (line.contains("record ") && RECORD.matcher(line).lookingAt())
                || (line.endsWith(",") && PARAMETERS.matcher(line).lookingAt())
                || (line.endsWith("(") && declares(line));
    }

    /** Whether a method or constructor is declared, and not called. */
    private static boolean declares(String line) {
        int space = line.lastIndexOf(' ');
        boolean isStatement = line.startsWith("return ") || line.startsWith("throw ") || line.startsWith("new ");
        boolean isName = line.indexOf('.', space + 1) < 0 && line.indexOf('"') < 0 && line.indexOf('=') < 0;
        return isName && !isStatement && (space > 0 || Character.isUpperCase(line.charAt(0)));
    }

    /** A comment of one line stands on one line. */
    private static Block comment(List<String> lines, int index, String indent) {
        String sentence = lines.get(index + 1).strip();
        if (!lines.get(index + 2).strip().equals("*/")) {
            return Block.plain(indent + "/**");
        }
        String whole = indent + "/** " + STAR.matcher(sentence).replaceFirst("") + " */";
        return whole.length() <= WIDTH ? new Block(List.of(whole), 3) : Block.plain(indent + "/**");
    }

    /** Lines laid out, and how many lines of the source they stand for. */
    private record Block(List<String> laidOut, int lines) {
        static Block plain(String line) {
            return new Block(List.of(line), 1);
        }
    }
}
