package dev.holdfast.engine;

import static dev.holdfast.testing.Script.afterReading;
import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.annotation.KeySource;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.idempotency.InMemoryIdempotencyStore;
import dev.holdfast.idempotency.KeyName;
import dev.holdfast.idempotency.KeyRecord;
import dev.holdfast.idempotency.KeyState;
import dev.holdfast.testing.Script;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is recorded of a key, and what a record forbids: RUNTIME 43 to 45. */
@Timeout(20)
final class KeyStoreTest {
    private static final Script GOOD = respond(200, "{\"id\":\"1\",\"amount\":2}");
    private static final Script CUT = afterReading().close();
    private static final KeyName NAME = new KeyName("shop", "createOrder", Shop.KEY.text("shop", "createOrder"));

    private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore();
    private final Shop shop = shop();

    @AfterEach
    void close() throws IOException {
        Thread.interrupted();
        shop.close();
    }

    /** RUNTIME 45. */
    @Test
    void aDeedIsDoneWhenItsAnswerIsRead() {
        shop.server().enqueue(GOOD);

        shop.create();

        assertThat(record().state()).isEqualTo(KeyState.DONE);
        assertThat(record().createdAt()).isEqualTo(Instant.parse("2025-06-01T00:00:00Z"));
        assertThat(record().fingerprint()).matches("[0-9a-f]{64}");
        assertThat(record().toString()).doesNotContain(NAME.key());
    }

    /** RUNTIME 45: a refusal that was read is final, too. */
    @Test
    void aDeedIsDoneWhenItIsRefusedForGood() {
        shop.server().enqueue(respond(400, "{}"));

        assertThat(failure(shop).outcome()).isEqualTo(Outcome.REFUSED);

        assertThat(record().state()).isEqualTo(KeyState.DONE);
    }

    /** RUNTIME 45. */
    @Test
    void aDeedWhoseEndIsUnknownStaysPending() {
        shop.server().enqueue(CUT, CUT, CUT);

        assertThat(failure(shop).outcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);

        assertThat(record().state()).isEqualTo(KeyState.PENDING);
    }

    /** RUNTIME 45: complete, but not decoded. */
    @Test
    void aDeedWhoseAnswerCannotBeReadStaysPending() {
        shop.server().enqueue(respond(200, "{"));

        assertThat(failure(shop).outcome()).isEqualTo(Outcome.UNREADABLE);

        assertThat(record().state()).isEqualTo(KeyState.PENDING);
    }

    /** RUNTIME 44: also when the first call ended a moment ago. */
    @Test
    void aCallThatBrokeOffIsResumedWithItsKey() {
        shop.server().enqueue(CUT, CUT, CUT, GOOD);
        failure(shop);
        Instant firstUse = record().createdAt();
        shop.clock().pass(Duration.ofHours(1));

        shop.create();

        assertThat(shop.server().requests())
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.header("idempotency-key")).containsExactly(NAME.key()));
        assertThat(record().state()).isEqualTo(KeyState.DONE);
        assertThat(record().createdAt()).isEqualTo(firstUse);
    }

    /** A provider that still knows the key answers as before; what is done stays done whatever comes of that. */
    @Test
    void aDeedThatIsDoneStaysDone() {
        shop.server().enqueue(GOOD, CUT, CUT, CUT);
        shop.create();

        failure(shop);

        assertThat(record().state()).isEqualTo(KeyState.DONE);
    }

    /** RUNTIME 44. */
    @Test
    void refusesAKeyThatIsRecordedWithAnotherRequest() {
        shop.server().enqueue(CUT, CUT, CUT);
        failure(shop);
        KeyRecord before = record();

        ShopException thrown = catchThrowableOfType(
                ShopException.class,
                () -> shop.engine()
                        .call(Shop.KEYED)
                        .json(new Order("1", 3))
                        .key(Shop.KEY)
                        .send(Order.class));

        assertThat(thrown.outcome()).isEqualTo(Outcome.KEY_MISMATCH);
        assertThat(thrown.stopReason()).isEqualTo(StopReason.FINGERPRINT_MISMATCH);
        assertThat(thrown).hasMessageContaining("was not sent: key recorded with another request");
        assertThat(shop.sent()).isEqualTo(3);
        assertThat(record()).isEqualTo(before);
    }

    /** RUNTIME 42 and 44: the provider remembers for 24h, and a call takes up to 10s. */
    @Test
    void refusesAKeyThatTheProviderMayHaveForgotten() {
        shop.server().enqueue(GOOD, GOOD);
        shop.create();
        shop.clock().pass(Duration.ofHours(24).minusSeconds(10));
        shop.create();

        shop.clock().pass(Duration.ofMillis(1));
        ShopException thrown = failure(shop);

        assertThat(thrown.outcome()).isEqualTo(Outcome.KEY_EXPIRED);
        assertThat(thrown.stopReason()).isEqualTo(StopReason.KEY_TOO_OLD);
        assertThat(shop.sent()).isEqualTo(2);
    }

    /** RUNTIME 42: the age of a key counts from its first call, not from the one that resumes it. */
    @Test
    void doesNotRetryPastTheLifeOfAResumedKey() {
        shop.server().enqueue(CUT, CUT, CUT, respond(503, ""), GOOD);
        failure(shop);
        Duration passed = Duration.between(record().createdAt(), shop.clock().now());
        shop.clock().pass(Duration.ofHours(24).minusSeconds(10).minus(passed));

        ShopException thrown = failure(shop);

        assertThat(thrown.stopReason()).isEqualTo(StopReason.KEY_TOO_OLD);
        assertThat(shop.sent()).isEqualTo(4);
    }

    /** What a process leaves behind that died in its call keeps others away until the call would have ended. */
    @Test
    void waitsForTheEndOfACallInAnotherProcess() {
        shop.server().enqueue(GOOD, GOOD);
        shop.create();
        Instant now = shop.clock().now();
        KeyRecord done = record();
        store.replace(done, done.claimedUntil(now.plusSeconds(7)), Duration.ofSeconds(1));

        ShopException thrown = failure(shop);
        shop.clock().pass(Duration.ofSeconds(7));
        shop.create();

        assertThat(thrown.outcome()).isEqualTo(Outcome.DUPLICATE_IN_FLIGHT);
        assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(shop.sent()).isEqualTo(2);
    }

    /** As if there had been no call: the next one may even be another deed. */
    @Test
    void forgetsAKeyThatNeverLeft() throws IOException, InterruptedException {
        try (Closeable port = shop.server().leaveForGood()) {
            assertThat(failure(shop).outcome()).as("%s", port).isEqualTo(Outcome.NOT_SENT);
        }

        assertThat(store.find(NAME)).isEmpty();
    }

    /** A key that the call makes for itself cannot be asked for again. */
    @Test
    void doesNotRecordAKeyThatNobodyKnows() {
        shop.server().enqueue(GOOD);
        Operation generated = Shop.KEYED.idempotencyKey("Idempotency-Key", KeySource.GENERATED, "24h");

        shop.engine().call(generated).json(new Order("1", 2)).send(Order.class);

        String sent = shop.server().requests().get(0).header("idempotency-key").get(0);
        assertThat(store.find(new KeyName("shop", "createOrder", sent))).isEmpty();
    }

    /** RUNTIME 45 and 71: the flag ends the call, and not the note of how it ended. */
    @Test
    void notesHowAnInterruptedCallEnded() {
        shop.server().enqueue(respond(503, ""));
        shop.clock().whileAsleep(Thread.currentThread()::interrupt);

        ShopException thrown = failure(shop);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(record().state()).isEqualTo(KeyState.PENDING);
        assertThat(record().claimedUntil()).isEqualTo(shop.clock().now());
    }

    /** RUNTIME 45: complete means read to its end. */
    @Test
    void aStreamIsDoneWhenItWasReadToItsEnd() throws IOException {
        Operation streamed = Shop.KEYED.stream("", "5s", "1m");
        shop.server().enqueue(respond(200, "abc"), respond(200, "abc"));

        shop.engine().call(streamed).key(Shop.KEY).sendDownload().close();
        KeyState early = record().state();
        shop.clock().pass(Duration.ofMinutes(1));
        try (var whole = shop.engine().call(streamed).key(Shop.KEY).sendDownload()) {
            assertThat(whole.body().readAllBytes()).hasSize(3);
        }

        assertThat(early).isEqualTo(KeyState.PENDING);
        assertThat(record().state()).isEqualTo(KeyState.DONE);
    }

    private KeyRecord record() {
        Optional<KeyRecord> found = store.find(NAME);
        return found.orElseThrow();
    }

    private Shop shop() {
        return new Shop(Shop.PROVIDER, ClientConfig.builder().idempotency(store));
    }

    private static ShopException failure(Shop shop) {
        return catchThrowableOfType(ShopException.class, shop::create);
    }
}
