package dev.holdfast.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Gives the JDK the body of a request, and learns from its questions how far the exchange is: it asks for the length when it
 * has a connection and is about to write, and for pieces until the last one.
 */
final class JdkUpload {

    private final Exchange exchange;
    private final JdkWire wire;
    private final Executor threads;

    JdkUpload(Exchange exchange, JdkWire wire, Executor threads) {
        this.exchange = exchange;
        this.wire = wire;
        this.threads = threads;
    }

    /** A publisher also where there is no body, for the sake of the questions. */
    BodyPublisher of(@Nullable WireBody body) {
        if (body instanceof StreamBody stream) {
            return new Watched(subscriber -> read(stream.source(), subscriber), stream.length());
        }
        byte[] bytes = body instanceof BytesBody inMemory ? inMemory.bytes() : new byte[0];
        return new Watched(BodyPublishers.ofByteArray(bytes), bytes.length);
    }

    private void read(BodySource source, Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(
                new JdkUploadReads(new JdkUploadReads.From(source, exchange, wire), subscriber, threads));
    }

    /** A publisher that tells the exchange what the JDK asks for. */
    private final class Watched implements BodyPublisher {
        private final Flow.Publisher<ByteBuffer> pieces;
        private final long length;

        @SuppressWarnings("unchecked") // a publisher of buffers publishes buffers, whoever takes them
        Watched(Flow.Publisher<? extends ByteBuffer> pieces, long length) {
            this.pieces = (Flow.Publisher<ByteBuffer>) pieces;
            this.length = length;
        }

        @Override
        public long contentLength() {
            exchange.enter(length == 0 ? Phase.HEADERS : Phase.REQUEST_BODY);
            exchange.reached(Progress.MAYBE_SENT);
            return length;
        }

        /** Says nothing of the exchange: 25 subscribes and cancels also when there never was a connection. */
        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            pieces.subscribe(new UntilTheEnd(subscriber));
        }
    }

    /** Passes everything on, and notes the end. */
    private final class UntilTheEnd implements Flow.Subscriber<ByteBuffer> {
        private final Flow.Subscriber<? super ByteBuffer> subscriber;

        UntilTheEnd(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer piece) {
            subscriber.onNext(piece);
        }

        @Override
        public void onError(Throwable failure) {
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            exchange.enter(Phase.HEADERS);
            subscriber.onComplete();
        }
    }
}
