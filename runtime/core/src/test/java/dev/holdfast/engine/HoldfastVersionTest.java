package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HoldfastVersionTest {
    @Test
    void isTheVersionOfTheProject() {
        assertThat(HoldfastVersion.VALUE).isEqualTo(System.getProperty("project.version"));
    }
}
