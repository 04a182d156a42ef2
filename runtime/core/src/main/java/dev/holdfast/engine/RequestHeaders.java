package dev.holdfast.engine;

import dev.holdfast.annotation.Credential;
import dev.holdfast.engine.rule.AuthRule;
import dev.holdfast.engine.rule.KeyPlan;
import dev.holdfast.engine.stage.OperationPlan;
import dev.holdfast.http.HeaderRules;
import dev.holdfast.http.WireHeader;
import java.util.ArrayList;
import java.util.List;

/** Collects the headers of one request; a later value replaces an earlier one of the same name. */
final class RequestHeaders {
    private final List<WireHeader> lines = new ArrayList<>(8);
    private final OperationPlan plan;

    RequestHeaders(OperationPlan plan) {
        this.plan = plan;
    }

    /** A header of the engine's own. */
    void own(String name, String value) {
        put(new WireHeader(name, value));
    }

    /**
     * A header of the caller's.
     *
     * @throws IllegalArgumentException if it cannot be sent or is the engine's own; the message does not show the value
     */
    void callers(String name, String value) {
        HeaderRules.check(name, value);
        if (name.equalsIgnoreCase("User-Agent") || isCredential(name) || isKey(name)) {
            throw new IllegalArgumentException(
                    "header " + name + " of " + plan.id() + " is set by the client: leave it out");
        }
        put(new WireHeader(name, value));
    }

    List<WireHeader> lines() {
        return lines;
    }

    private void put(WireHeader header) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).name().equalsIgnoreCase(header.name())) {
                lines.set(i, header);
                return;
            }
        }
        lines.add(header);
    }

    private boolean isCredential(String name) {
        return name.equalsIgnoreCase("Authorization")
                || name.equalsIgnoreCase("Proxy-Authorization")
                || plan.rules()
                        .find(AuthRule.class)
                        .filter(it -> it.scheme() == Credential.API_KEY_HEADER)
                        .filter(it -> it.name().equalsIgnoreCase(name))
                        .isPresent();
    }

    private boolean isKey(String name) {
        return plan.key().map(KeyPlan::header).filter(name::equalsIgnoreCase).isPresent();
    }
}
