package dev.holdfast.engine.stage;

import dev.holdfast.client.FailureClass;
import dev.holdfast.engine.stage.AttemptResult.Answered;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.engine.stage.AttemptResult.Trace;
import dev.holdfast.http.ExchangeLimits;
import dev.holdfast.http.OpenResponse;
import dev.holdfast.http.Progress;
import dev.holdfast.http.Transport;
import dev.holdfast.http.TransportException;
import java.time.Duration;

/**
 * Makes exactly one physical exchange.
 *
 * <p><b>When:</b> below everything.
 *
 * <p><b>Sees:</b> the request with its credentials, and how long it may take.
 *
 * <p><b>On failure:</b> the class follows from how far the transport says the request got, never from texts.
 */
final class ExchangeStep implements AttemptStage.Next {
    private final Transport transport;
    private final Limits limits;

    ExchangeStep(Transport transport, Limits limits) {
        this.transport = transport;
        this.limits = limits;
    }

    @Override
    public AttemptResult proceed(Attempt attempt) {
        try {
            return answered(attempt, limits.within(attempt.limit().remaining()));
        } catch (TransportException e) {
            return new Failed(failure(e), new Trace(null, null, e.phase(), e));
        }
    }

    private Answered answered(Attempt attempt, ExchangeLimits time) throws TransportException {
        StreamRequest stream = attempt.call().request().stream();
        if (stream == null) {
            return new Answered(transport.exchange(attempt.wire(), time), null);
        }
        OpenResponse open = transport.open(attempt.wire(), time, stream.limits(limits.mostBytes()));
        return new Answered(open.head(), open.body());
    }

    private static FailureClass failure(TransportException e) {
        return switch (e.kind()) {
            case TLS_REFUSED -> FailureClass.TLS;
            case TOO_LARGE, BAD_ENCODING -> FailureClass.DECODE;
            case CONNECT_FAILED, NAME_LOOKUP -> FailureClass.NOT_SENT;
            case TIMEOUT -> sent(e, FailureClass.TIMEOUT);
            case CONNECTION_LOST, PROTOCOL, INTERRUPTED, BODY_UNREADABLE -> sent(e, FailureClass.AMBIGUOUS);
        };
    }

    private static FailureClass sent(TransportException e, FailureClass failure) {
        return e.progress() == Progress.NOT_SENT ? FailureClass.NOT_SENT : failure;
    }

    /**
     * What holds for each exchange of an operation.
     *
     * @param connect the longest time to open a connection
     * @param mostBytes the largest body of a success
     * @param mostErrorBytes what is kept of the body of an error
     */
    record Limits(Duration connect, long mostBytes, long mostErrorBytes) {
        ExchangeLimits within(Duration left) {
            // A pause of the machine may eat up what is left: the transport, not an argument check, should say so.
            Duration attempt = left.isZero() ? Duration.ofNanos(1) : left;
            Duration least = connect.compareTo(attempt) < 0 ? connect : attempt;
            return new ExchangeLimits(attempt, least, mostBytes, mostErrorBytes);
        }
    }
}
