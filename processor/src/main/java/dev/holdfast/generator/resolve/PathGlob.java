package dev.holdfast.generator.resolve;

/**
 * A pattern for ids, tags and paths: {@code *} stands for anything within a {@code /} segment, {@code **} for anything.
 *
 * @param pattern the pattern; one without a star is the text itself
 */
record PathGlob(String pattern) {
    boolean isExact() {
        return pattern.indexOf('*') < 0;
    }

    /** Whether a text is of the pattern; takes at most pattern times text steps. */
    boolean matches(String text) {
        return isExact() ? pattern.equals(text) : matchesStars(text);
    }

    private boolean matchesStars(String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int index = 0; index < pattern.length(); index++) {
            if (pattern.charAt(index) != '*') {
                literal(reached, text, pattern.charAt(index));
                continue;
            }
            boolean isCrossing = pattern.startsWith("**", index);
            star(reached, text, isCrossing);
            index += isCrossing ? 1 : 0;
        }
        return reached[text.length()];
    }

    private static void literal(boolean[] reached, String text, char letter) {
        for (int end = text.length(); end > 0; end--) {
            reached[end] = reached[end - 1] && text.charAt(end - 1) == letter;
        }
        reached[0] = false;
    }

    private static void star(boolean[] reached, String text, boolean isCrossing) {
        for (int end = 1; end <= text.length(); end++) {
            boolean isWithin = isCrossing || text.charAt(end - 1) != '/';
            reached[end] = reached[end] || (reached[end - 1] && isWithin);
        }
    }
}
