package dev.holdfast.example.corpus;

import dev.holdfast.example.corpus.WireServer.Seen;

/** Somebody else's opinion of a request. */
interface RequestJudge {
    /** The validator and its version, for the report. */
    String name();

    /**
     * Judges a request.
     *
     * @throws Mismatch if the request breaks the document
     */
    void judge(RawOperation operation, RequestSample sample, Seen seen) throws Mismatch;
}
