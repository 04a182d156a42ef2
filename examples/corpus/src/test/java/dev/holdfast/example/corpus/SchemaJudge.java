package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.example.corpus.WireServer.Seen;
import java.io.IOException;
import java.util.List;

/** Judges the body of a request by networknt's validator, for the dialects that the request validator does not know. */
final class SchemaJudge implements RequestJudge {
    private final SchemaCheck check;

    SchemaJudge(SchemaCheck check) {
        this.check = check;
    }

    @Override
    public String name() {
        return "networknt json-schema-validator";
    }

    /** The other parts were compared with values that this validator has accepted. */
    @Override
    public void judge(RawOperation operation, RequestSample sample, Seen seen) throws Mismatch {
        Located media = sample.media();
        if (media == null || !seen.header("Content-Type").contains("json")) {
            return;
        }
        try {
            JsonNode body = Json.mapper().readTree(seen.body());
            List<String> problems = check.problems(media.at("schema"), body).stream()
                    .filter(it -> !SchemaCheck.isOverlap(it))
                    .toList();
            if (!problems.isEmpty()) {
                throw new Mismatch(Fault.OURS, "the body breaks its schema: " + problems.get(0));
            }
        } catch (IOException unreadable) {
            throw new Mismatch(Fault.OURS, "the body is not JSON: " + unreadable.getMessage());
        }
    }
}
