package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.diagnostic.TextPlace;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@link Rule#LITERAL_SECRET}: finds what looks like a live key in the text of a file, wherever it stands in it. What is found
 * is never shown.
 */
public final class LiteralSecrets {
    /** How the keys of providers begin, each with what follows. */
    private static final Map<String, Pattern> FORMS = forms();

    private static final int LONGEST = 300;

    private LiteralSecrets() {}

    /**
     * Looks through a file.
     *
     * @param path the file, as messages show it
     * @param content its bytes
     * @param severity what a finding does to the build
     * @param diagnostics takes what is found; of warnings, one for the file
     */
    public static void check(String path, byte[] content, Severity severity, Diagnostics diagnostics) {
        // keys are ASCII, and a byte for each character is the fastest text there is
        String text = new String(content, StandardCharsets.ISO_8859_1);
        FORMS.forEach((start, form) -> {
            for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + start.length())) {
                if (isKey(text, at, form)) {
                    report(place(path, text, at), start, severity, diagnostics);
                }
            }
        });
    }

    /** Whether a text is, or begins with, what looks like a live key. */
    public static boolean isLiteral(String text) {
        return FORMS.entrySet().stream().anyMatch(it -> text.startsWith(it.getKey()) && isKey(text, 0, it.getValue()));
    }

    private static boolean isKey(String text, int at, Pattern form) {
        boolean isStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        return isStart
                && form.matcher(text)
                        .region(at, Math.min(text.length(), at + LONGEST))
                        .lookingAt();
    }

    private static TextPlace place(String path, String text, int at) {
        int lineStart = text.lastIndexOf('\n', at) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(it -> it == '\n')
                        .count();
        return new TextPlace(path, line, at - lineStart + 1);
    }

    private static void report(TextPlace place, String start, Severity severity, Diagnostics diagnostics) {
        diagnostics.report(Diagnostic.of(
                        Rule.LITERAL_SECRET, place, "what begins with " + start + " looks like a live key (not shown)")
                .severity(severity)
                // a provider does not mend its examples one by one
                .cause(severity == Severity.WARNING ? place.file() : place.key())
                .harm("Whoever reads the repository has it, and everybody who ever will.")
                .fix("revoke the key, then read a new one from `source: { env: NAME }`"));
    }

    private static Map<String, Pattern> forms() {
        Map<String, Pattern> forms = new LinkedHashMap<>();
        String word = "[A-Za-z0-9]";
        add(forms, "sk_live_", word + "{16,}");
        add(forms, "rk_live_", word + "{16,}");
        add(forms, "sk-proj-", "[A-Za-z0-9_-]{20,}");
        add(forms, "sk-ant-", "[A-Za-z0-9_-]{20,}");
        for (String kind : List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_")) {
            add(forms, kind, word + "{36}");
        }
        add(forms, "github_pat_", "[A-Za-z0-9_]{40,}");
        for (String kind : List.of("xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xapp-")) {
            add(forms, kind, "[A-Za-z0-9-]{20,}");
        }
        add(forms, "AKIA", "[A-Z0-9]{16}(?![A-Za-z0-9_])");
        add(forms, "AIza", "[A-Za-z0-9_-]{35}");
        add(forms, "SG.", "[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{20,}");
        add(forms, "eyJ", "[A-Za-z0-9_-]{15,}\\.eyJ[A-Za-z0-9_-]{15,}\\.[A-Za-z0-9_-]{20,}");
        add(forms, "-----BEGIN ", "([A-Z]+ )?PRIVATE KEY-----");
        return Collections.unmodifiableMap(forms);
    }

    private static void add(Map<String, Pattern> forms, String start, String rest) {
        forms.put(start, Pattern.compile(Pattern.quote(start) + rest));
    }
}
