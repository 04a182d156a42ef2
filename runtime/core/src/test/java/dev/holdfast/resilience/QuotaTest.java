package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Cases;
import dev.holdfast.text.Rate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuotaTest {

    private static final long MINUTE = 60_000_000_000L;

    @Test
    void neverGrantsMoreThanItsCountInAnyMinute() {
        Cases.check(random -> {
            int count = 1 + random.nextInt(10);
            long now = Long.MAX_VALUE - 5;
            var quota = new Quota(Rate.parse(count + "/min"), 1, now);
            List<Long> taken = new ArrayList<>();

            for (int i = 0; i < 200; i++) {
                now += random.nextInt(2_000_000_000);
                if (quota.nanosUntil(now, 1) == 0) {
                    quota.take(now);
                    taken.add(now);
                }
                if (random.nextInt(10) == 0 && !taken.isEmpty()) {
                    quota.giveBack(taken.remove(random.nextInt(taken.size())));
                }
            }

            for (int i = count; i < taken.size(); i++) {
                assertThat(taken.get(i) - taken.get(i - count)).isGreaterThanOrEqualTo(MINUTE);
            }
        });
    }

    @Test
    void namesTheWaitForMoreThanAllOfIt() {
        var quota = new Quota(Rate.parse("2/min"), 1, 0);

        assertThat(quota.nanosUntil(0, 2)).isZero();
        assertThat(quota.nanosUntil(0, 3)).isBetween(MINUTE, 2 * MINUTE);
        assertThat(quota.nanosUntil(0, 5)).isBetween(2 * MINUTE, 3 * MINUTE);
    }

    @Test
    void isGrantedAgainAfterTheWaitItNames() {
        var quota = new Quota(Rate.parse("2/min"), 1, 0);
        quota.take(0);
        quota.take(5_000_000_000L);
        long wait = quota.nanosUntil(10_000_000_000L, 1);

        assertThat(quota.nanosUntil(10_000_000_000L + wait - 1, 1)).isPositive();
        assertThat(quota.nanosUntil(10_000_000_000L + wait, 1)).isZero();
    }
}
