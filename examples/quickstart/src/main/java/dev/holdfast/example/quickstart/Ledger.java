package dev.holdfast.example.quickstart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provider's books: what was charged, each idempotency key once. They survive the death of the server. Safe for use by
 * several threads.
 */
final class Ledger {
    private final Map<String, Entry> byKey = new LinkedHashMap<>();

    /**
     * A charge.
     *
     * @param id the provider's id of it
     * @param order the order that it pays for
     * @param amount the amount in cents
     */
    record Entry(String id, String order, long amount) {}

    /**
     * Charges, unless this key has charged before.
     *
     * @return the charge, and whether it is an earlier one
     */
    synchronized Posting charge(String key, String order, long amount) {
        Entry earlier = byKey.get(key);
        if (earlier != null) {
            return new Posting(earlier, true);
        }
        Entry entry = new Entry("ch_" + (byKey.size() + 1), order, amount);
        byKey.put(key, entry);
        return new Posting(entry, false);
    }

    /**
     * What came of a request to charge.
     *
     * @param entry the charge
     * @param isReplay whether an earlier request with the same key made it
     */
    record Posting(Entry entry, boolean isReplay) {}

    synchronized Optional<Entry> find(String id) {
        return byKey.values().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    synchronized int charges() {
        return byKey.size();
    }

    /** The orders that were charged more than once, whichever keys did it. */
    synchronized List<String> chargedTwice() {
        var seen = new HashSet<String>();
        var twice = new ArrayList<String>();
        for (Entry entry : byKey.values()) {
            if (!seen.add(entry.order())) {
                twice.add(entry.order());
            }
        }
        return List.copyOf(twice);
    }
}
