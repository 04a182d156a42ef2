package dev.holdfast.example.corpus;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What came of one document; holds texts and numbers only, so that a document's trees and sources are gone when the next
 * one begins.
 *
 * @param name the document
 * @param dialect the version of OpenAPI
 * @param operations how many operations the document has
 * @param generated how many of them the client has
 * @param complaints what javac said
 * @param law how the plan changed on its way through annotations; empty if it did not
 * @param failures the operations that do not pass, each with the first reason
 * @param contradictions where the document breaks its own rules
 * @param judge who judged the requests
 * @param times how long generating, compiling and calling took
 */
record DocumentResult(
        String name,
        Dialect dialect,
        int operations,
        int generated,
        List<String> complaints,
        String law,
        Map<String, Mismatch> failures,
        List<String> contradictions,
        String judge,
        Times times) {

    int passing() {
        return operations - failures.size();
    }

    long failures(Fault fault) {
        return failures.values().stream().filter(it -> it.fault() == fault).count();
    }

    /** How long it took. */
    record Times(Duration generating, Duration compiling, Duration calling) {}
}
