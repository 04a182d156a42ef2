package dev.holdfast.engine.stage;

import dev.holdfast.client.FailureClass;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.engine.stage.AttemptResult.NotMade;
import dev.holdfast.engine.stage.SecretSource.SecretUnavailable;

/**
 * Adds the credentials as they are now.
 *
 * <p><b>When:</b> before the attempt takes a turn or a slot, since reading may take time.
 *
 * <p><b>Sees:</b> refused credentials (401): if they have changed meanwhile, the call makes one attempt more: RUNTIME 24.
 *
 * <p><b>On failure:</b> nothing is sent; the secret is named, never shown.
 */
final class CredentialStage implements AttemptStage {
    private final SecretSource source;
    private final CredentialWriter writer;

    CredentialStage(SecretSource source, CredentialWriter writer) {
        this.source = source;
        this.writer = writer;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        if (attempt.call().target().isForeign()) {
            return next.proceed(attempt); // RUNTIME 81: another origin is told nothing
        }
        try {
            String secret = source.read(attempt.patience());
            attempt.wire(writer.write(attempt.wire(), secret));
            AttemptResult result = next.proceed(attempt);
            if (result instanceof Failed failed && failed.failure() == FailureClass.AUTH) {
                refresh(attempt, secret);
            }
            return result;
        } catch (SecretUnavailable e) {
            return new NotMade(
                    e.isLate() ? StopReason.DEADLINE : StopReason.NO_CREDENTIALS, String.valueOf(e.getMessage()), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NotMade.because(StopReason.INTERRUPTED);
        }
    }

    /** The same credentials would be refused again, and some providers lock who insists. */
    private void refresh(Attempt attempt, String refused) {
        if (!attempt.call().mayRefresh()) {
            return;
        }
        try {
            if (!source.readAnew(attempt.patience()).equals(refused)) {
                attempt.call().offerFreshCredentials();
            }
        } catch (SecretUnavailable e) {
            // The refusal is the failure that the caller should see.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
