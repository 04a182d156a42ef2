package dev.holdfast.text;

/** A pattern in which {@code *} stands for any text; a value from outside cannot make it slow. */
final class Glob {

    private Glob() {}

    /** Takes at most pattern times value steps: only the last star is ever tried again. */
    static boolean matches(String pattern, String value) {
        int inPattern = 0;
        int inValue = 0;
        int lastStar = -1;
        int startOfStar = 0;
        while (inValue < value.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
                lastStar = inPattern++;
                startOfStar = inValue;
            } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == value.charAt(inValue)) {
                inPattern++;
                inValue++;
            } else if (lastStar >= 0) {
                inPattern = lastStar + 1;
                inValue = ++startOfStar;
            } else {
                return false;
            }
        }
        return pattern.substring(inPattern).chars().allMatch(rest -> rest == '*');
    }
}
