package dev.holdfast.text;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The common form of {@link Trip}, {@link Slow} and objectives: a share, a word, and what it is a share of.
 *
 * @param word the word between, {@code over} or {@code under}
 * @param example what a good text looks like
 */
record ShareForm(String word, String example) {

    private static final Pattern OTHER_WORD = Pattern.compile("(\\S+%) (?:of|over|under|in|within) (\\S+(?: calls)?)");

    <P, T> T parse(String text, Function<String, P> rest, BiFunction<Percent, P, T> result) {
        Reading.checked(text, Reading.SHORT, example);
        String between = " " + word + " ";
        int at = text.indexOf(between);
        if (at < 0) {
            throw OTHER_WORD.matcher(text).matches()
                    ? new TextException(text, "does not have the word " + word, "it as in " + example)
                    : new TextException(text, "is not a share " + word + " something", "it as in " + example);
        }
        Percent share = Reading.part(text, text.substring(0, at), Percent::parse);
        return result.apply(share, Reading.part(text, text.substring(at + between.length()), rest));
    }
}
