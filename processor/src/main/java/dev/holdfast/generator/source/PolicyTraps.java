package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Refuses what YAML silently reads as something else: text eaten by {@code #}, empty values, anchors, aliases, merge keys
 * and tags. Reports and goes on, so that a file with three of them is told three times.
 */
final class PolicyTraps implements YamlTraps {
    /** A comment has a space after its mark; {@code #42} and {@code #payments} are text that somebody meant. */
    private static final Pattern EATEN = Pattern.compile("\\s+#[^\\s#].*");

    /** A blank of a policy that was begun from a document. */
    private static final Pattern BLANK = Pattern.compile("\\s*# TODO (.+), as in: (.+?)\\s*");

    private static final Pattern COMMENT = Pattern.compile("\\s*#.*");

    private final String displayPath;
    private final TextLines lines;
    private final Diagnostics diagnostics;
    private final Set<String> anchors = new HashSet<>();

    PolicyTraps(String displayPath, String text, Diagnostics diagnostics) {
        this.displayPath = displayPath;
        this.lines = new TextLines(text);
        this.diagnostics = diagnostics;
    }

    @Override
    public void node(NodeEvent event, String tag) {
        String anchor = event.getAnchor();
        if (anchor != null) {
            anchors.add(anchor);
            report(place(event.getStartMark()), "anchors such as &" + anchor + " are not supported")
                    .fix("write the values out, or put them into `defaults` or a group");
        }
        if (!tag.isEmpty()) {
            report(place(event.getStartMark()), "tags such as " + shortened(tag) + " are not supported")
                    .fix("leave it out: the key decides what its value is");
        }
    }

    @Override
    public void scalar(ScalarEvent event, String key) {
        if (event.getScalarStyle() != ScalarStyle.PLAIN) {
            return;
        }
        Mark end = event.getEndMark();
        String rest = lines.rest(end.getLine(), end.getColumn());
        if (event.getValue().isEmpty()) {
            empty(event, key, rest);
        } else if (EATEN.matcher(rest).matches()) {
            TextPlace place = new TextPlace(displayPath, end.getLine() + 1, end.getColumn() + rest.indexOf('#') + 1);
            report(
                            place,
                            "quote the text: # starts a comment, so " + named(key) + " is only \"" + event.getValue()
                                    + "\"")
                    .harm("Every YAML reader cuts the text there without a word.")
                    .fix("`\"" + event.getValue() + rest.stripTrailing() + "\"`");
        }
    }

    @Override
    public void key(ScalarEvent event) {
        boolean isPlain = event.getScalarStyle() == ScalarStyle.PLAIN;
        if (isPlain && event.getValue().equals("<<")) {
            report(place(event.getStartMark()), "the merge key << is not supported")
                    .fix("write the values out, or put them into `defaults` or a group");
        } else if (event.getValue().isEmpty()) {
            report(place(event.getStartMark()), "a key is empty").fix("write the key before the colon");
        }
    }

    @Override
    public boolean allows(AliasEvent event) {
        // An alias of an anchor was told of at the anchor; one without is a glob that lacks its quotes.
        if (!anchors.contains(event.getAnchor())) {
            TextPlace place = place(event.getStartMark());
            diagnostics.report(new YamlProblem(displayPath, lines).glob(place, event.getAnchor()));
        }
        return false;
    }

    private void empty(ScalarEvent event, String key, String rest) {
        TextPlace place = place(event.getStartMark());
        Matcher blank = BLANK.matcher(rest);
        if (blank.matches()) {
            report(place, named(key) + " is to be filled in: " + blank.group(1))
                    .fix("`" + named(key) + ": " + blank.group(2) + "`, with what is true for you");
        } else if (COMMENT.matcher(rest).matches()) {
            String text = rest.strip();
            report(place, named(key) + " is empty: # starts a comment, quote it")
                    .fix("`\"" + text + "\"`");
        } else {
            report(place, named(key) + " is empty").fix("give it a value, or leave the key out: what is absent is off");
        }
    }

    private static String named(String key) {
        return key.isEmpty() ? "the item" : key;
    }

    private static String shortened(String tag) {
        return tag.replace("tag:yaml.org,2002:", "!!");
    }

    private TextPlace place(Mark mark) {
        return new TextPlace(displayPath, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Report report(TextPlace place, String headline) {
        return new Report(Diagnostic.of(Rule.MALFORMED_FILE, place, headline));
    }

    /** Reports when its fix is known. */
    private final class Report {
        private final DiagnosticBuilder diagnostic;

        Report(DiagnosticBuilder diagnostic) {
            this.diagnostic = diagnostic;
        }

        Report harm(String sentence) {
            diagnostic.harm(sentence);
            return this;
        }

        void fix(String text) {
            diagnostics.report(diagnostic.fix(text));
        }
    }
}
