package dev.holdfast.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

final class IdempotencyKeyTest {
    private final IdempotencyKey order = IdempotencyKey.of("order", "4711");

    /** A value that another process, last year, computed as well: it must never change. */
    @Test
    void isTheSameInEveryProcess() {
        assertThat(order.text("stripe", "PostRefunds")).isEqualTo("434eaa86-ce14-8493-aa60-34894636ba7e");
    }

    @Test
    void looksLikeAUuid() {
        assertThat(UUID.fromString(order.text("stripe", "PostRefunds")).version())
                .isEqualTo(8);
        assertThat(UUID.fromString(IdempotencyKey.random().text("", "")).version())
                .isEqualTo(4);
    }

    @Test
    void differsByPartsAndAttemptAndOperationAndClient() {
        assertThat(new String[] {
                    order.text("stripe", "PostRefunds"),
                    order.text("stripe", "PostCharges"),
                    order.text("adyen", "PostRefunds"),
                    order.attempt(2).text("stripe", "PostRefunds"),
                    IdempotencyKey.of("order4711").text("stripe", "PostRefunds"),
                    IdempotencyKey.of("orde", "r4711").text("stripe", "PostRefunds")
                })
                .doesNotHaveDuplicates();
        assertThat(order.attempt(1)).isEqualTo(order).hasSameHashCodeAs(order);
    }

    @Test
    void showsEightHexDigits() {
        assertThat(order.toString()).matches("IdempotencyKey\\[[0-9a-f]{8}]");
        assertThat(IdempotencyKey.verbatim("hush").toString()).doesNotContain("hush");
    }

    @Test
    void isSentAsItIsWhenItIsVerbatim() {
        assertThat(IdempotencyKey.verbatim("4711 a").text("stripe", "PostRefunds"))
                .isEqualTo("4711 a");
    }

    @Test
    void refusesWhatCannotNameADeed() {
        assertThatIllegalArgumentException().isThrownBy(IdempotencyKey::of);
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of("order", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdempotencyKey.verbatim("hush\r\nX: y"))
                .withMessageNotContaining("hush");
        assertThatIllegalArgumentException().isThrownBy(() -> order.attempt(0));
        assertThatIllegalStateException()
                .isThrownBy(() -> IdempotencyKey.random().attempt(2));
    }
}
