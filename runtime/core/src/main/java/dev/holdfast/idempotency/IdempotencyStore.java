package dev.holdfast.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the idempotency keys of calls, so that a call that broke off, with its process or without, is repeated with the
 * same key or not at all: RUNTIME 43 to 45.
 *
 * <p>Each method is one atomic step, and what it did is durable when it returns: it survives the end of the process. The
 * engine decides everything else. Between two processes {@link #putIfAbsent} and {@link #replace} decide which of them uses
 * a key. Safe for use by many threads; what the engine is given stays the caller's to close.
 *
 * <p>Methods run on the calling thread of a call and should keep to the time that they are given.
 */
public interface IdempotencyStore {

    /**
     * Keeps a record unless there is one of this name.
     *
     * @param fresh what to keep
     * @param most how long that may take; more than zero
     * @return the record that was there before; empty if there was none and this one is kept now
     * @throws StoreException if it is not known to be kept; then nothing is sent
     */
    Optional<KeyRecord> putIfAbsent(KeyRecord fresh, Duration most) throws StoreException;

    /**
     * Replaces a record that nobody has changed meanwhile.
     *
     * @param seen what was kept when it was last looked at
     * @param next what to keep; of the same name
     * @param most how long that may take; more than zero
     * @return false if something else was kept, or nothing; then nothing has changed
     * @throws StoreException if it is not known to be kept
     */
    boolean replace(KeyRecord seen, KeyRecord next, Duration most) throws StoreException;

    /**
     * Forgets a record that nobody has changed meanwhile: its key was never sent.
     *
     * @param seen what was kept when it was last looked at
     * @param most how long that may take; more than zero
     * @return false if something else was kept, or nothing; then nothing has changed
     * @throws StoreException if it is not known to be forgotten
     */
    boolean remove(KeyRecord seen, Duration most) throws StoreException;

    /**
     * Forgets old records of deeds that are done, the oldest first. Never called by the engine.
     *
     * <p>As long as there is a record, a key that the provider has forgotten is refused; without it, a further call with the
     * key is a second deed. So keep records for as long as somebody may repeat a call, by a message that is delivered again
     * or by hand. Records of deeds whose end is unknown stay.
     *
     * @param firstUsedBefore younger records stay
     * @param most how many to forget, at least 1
     * @return how many were forgotten; less than {@code most} if no more were old enough
     * @throws StoreException if it is not known how many were forgotten
     */
    int prune(Instant firstUsedBefore, int most) throws StoreException;
}
