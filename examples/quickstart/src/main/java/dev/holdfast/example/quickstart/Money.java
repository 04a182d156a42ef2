package dev.holdfast.example.quickstart;

import java.math.BigDecimal;
import java.util.Locale;

/** Amounts as people write them. */
final class Money {
    private Money() {}

    /** As in {@code 20.00 EUR}, for a currency with cents. */
    static String text(long cents, String currency) {
        return BigDecimal.valueOf(cents, 2) + " " + currency.toUpperCase(Locale.ROOT);
    }
}
