package dev.holdfast.generator.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.FailureClass;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fixes that can be pasted. */
final class WordsTest {
    @Test
    void writesValuesAsThePolicyDoes() {
        assertThat(Words.POLICY.value("attempts", "2")).isEqualTo("attempts: 2");
        assertThat(Words.POLICY.block("timeout", twoTimeouts())).isEqualTo("timeout: { call: 10s, attempt: 3s }");
        assertThat(Words.POLICY.failure(FailureClass.SERVER_ERROR)).isEqualTo("server-error");
    }

    @Test
    void writesValuesAsAnnotationsDo() {
        assertThat(Words.ANNOTATION.value("attempts", "2")).isEqualTo("attempts = 2");
        assertThat(Words.ANNOTATION.value("jitter", "FULL")).isEqualTo("jitter = FULL");
        assertThat(Words.ANNOTATION.value("call", "10s")).isEqualTo("call = \"10s\"");
        assertThat(Words.ANNOTATION.block("timeout", twoTimeouts()))
                .isEqualTo("@Timeout(call = \"10s\", attempt = \"3s\")");
        assertThat(Words.ANNOTATION.failure(FailureClass.SERVER_ERROR)).isEqualTo("SERVER_ERROR");
    }

    private static Map<String, String> twoTimeouts() {
        Map<String, String> timeouts = new LinkedHashMap<>();
        timeouts.put("call", "10s");
        timeouts.put("attempt", "3s");
        return timeouts;
    }
}
